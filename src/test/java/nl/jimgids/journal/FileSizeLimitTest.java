package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A limit on the size of files, as some systems set: the answer that does not fit is not called kept, and the others stand. */
@DisabledOnOs(OS.WINDOWS)
class FileSizeLimitTest {
    @TempDir
    Path base;

    @Test
    void whatDoesNotFitIsNotCalledKept() throws Exception {
        Talks.store(base);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"));
        command.addAll(Talker.command(base, "-", "1", "100000"));
        Process talker = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int kept = 0;
        String id;
        try (BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8)) {
            id = lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept = Integer.parseInt(line);
            }
        }
        assertNotEquals(0, talker.waitFor(), "it could not go on");
        assertTrue(kept > 5 && kept < 1000, "until the limit: " + kept);
        Store store = Talks.store(base);
        Opened.Ready ready = assertInstanceOf(Opened.Ready.class, store.open(id));
        List<Event> said =
                ready.reading().events().subList(1, ready.reading().events().size());
        assertTrue(said.size() == kept || said.size() == kept + 1, kept + " and " + said.size());
        assertEquals(Talks.answers(1, said.size()), said);
        // Without the limit it goes on where it was.
        ready.journal().keep(Talks.answer(said.size() + 1));
        ready.journal().close();
        assertEquals(2 + said.size(), store.read(id).events().size());
    }
}
