package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a disk did not do what was asked, in people's words. A full and a read-only one are in {@link FullDiskTest}. */
class ComplaintTest {
    private static final Words WORDS = Words.in("nl");

    @TempDir
    Path folder;

    private String about(Path where, IOException fault) {
        return Complaint.about(WORDS, where, fault);
    }

    @Test
    void whatIsWrongIsTold() {
        String here = folder.toString();
        assertEquals(WORDS.say("journal.disk.changed", here), about(folder, new Complaint.Changed()));
        assertEquals(WORDS.say("journal.disk.link", here), about(folder, new Complaint.Link()));
        assertEquals(WORDS.say("journal.disk.refused", here), about(folder, new AccessDeniedException("x")));
        assertEquals(WORDS.say("journal.disk.gone", here), about(folder, new NoSuchFileException("x")));
        assertEquals(
                WORDS.say("journal.disk.other", here), about(folder, new IOException("in de taal van het systeem")));
        Path gone = folder.resolve("weg");
        assertEquals(WORDS.say("journal.disk.gone", gone.toString()), about(gone, new IOException("x")));
    }

    @Test
    void namesAreHarmless() {
        assertEquals("a, b", Complaint.names(List.of("a", "b")));
        assertEquals(-1, Complaint.names(List.of("a\u001b[2J")).indexOf('\u001b'));
    }
}
