package nl.jimgids.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jimgids.journal.PracticeFolder;
import nl.jimgids.journal.Trouble;
import nl.jimgids.rehearsal.Attempt;
import nl.jimgids.rehearsal.AttemptJson;
import nl.jimgids.rehearsal.Debrief;
import nl.jimgids.rehearsal.DebriefPage;
import nl.jimgids.rehearsal.PageMarkdown;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** The times that scenes were played, kept apart from everything that is real. */
final class Attempts {
    private static final String ENDING = ".json";
    private static final String UNFINISHED = "unfinished" + ENDING;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final PracticeFolder folder;
    private final Words words;

    Attempts(PracticeFolder folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    /** The times that a scene was played to an end, the oldest first. What cannot be read is left out. */
    List<Attempt> finished(String scenario) throws Trouble {
        List<Attempt> all = new ArrayList<>();
        for (Path file : folder.list(scenario, ENDING)) {
            Attempt attempt = file.endsWith(UNFINISHED) ? null : read(file);
            if (attempt != null && attempt.ending() != null) {
                all.add(attempt);
            }
        }
        return all;
    }

    /** The one that was stopped half way; null when there is none, or the scenario is another one since. */
    @Nullable
    Attempt unfinished(String scenario, String digest) {
        Path file = folder.of(scenario).resolve(UNFINISHED);
        Attempt attempt = Files.isRegularFile(file) ? read(file) : null;
        return attempt != null && attempt.digest().equals(digest) ? attempt : null;
    }

    private static @Nullable Attempt read(Path file) {
        try {
            return AttemptJson.read(Files.readString(file));
        } catch (IOException e) {
            // Practice that cannot be read is no reason not to practise.
            return null;
        }
    }

    /** Keeps one that is stopped half way. */
    void keepUnfinished(Scene scene, long seed) throws Trouble {
        Attempt attempt = Attempt.of(scene, seed);
        folder.write(attempt.scenario(), UNFINISHED, bytes(AttemptJson.of(attempt)));
    }

    /** There is nothing half way any more. */
    void clearUnfinished(String scenario) throws Trouble {
        folder.remove(folder.of(scenario).resolve(UNFINISHED));
    }

    /** Keeps one that came to an end, with its debrief; gives the file for people. */
    Path keep(Scene scene, long seed, OffsetDateTime now) throws Trouble {
        Attempt attempt = Attempt.of(scene, seed);
        Debrief debrief = Debrief.of(scene);
        String name = name(attempt.scenario(), now);
        folder.write(attempt.scenario(), name + ENDING, bytes(AttemptJson.of(attempt, debrief)));
        String page = PageMarkdown.of(DebriefPage.of(debrief, finished(attempt.scenario()), words), words);
        return folder.write(attempt.scenario(), name + ".md", bytes(page));
    }

    /** Two that end within a second get two names, and stay in order. */
    private String name(String scenario, OffsetDateTime now) {
        String name = NAME.format(now);
        String free = name;
        for (int number = 2; Files.exists(folder.of(scenario).resolve(free + ENDING)); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
