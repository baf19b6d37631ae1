package nl.jimgids.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.jimgids.check.Check;
import nl.jimgids.check.FindingJson;
import nl.jimgids.check.FindingText;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** What must hold for every file, whatever its bytes are. */
final class Oracle {
    /** What the dialogue is called that is looked at. */
    static final String NAME = "proef";

    /** A small dialogue that others may run. */
    static final String SMALL = "klein";

    private static final String FILE = NAME + ".yaml";
    private static final Set<String> ABOUT_PEOPLE = Set.of("field-rule", "leak", "no-safe-way-out");
    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final DialogueFolder FOLDER = folder();
    private static final Script KLEIN = small();

    private Oracle() {}

    private static DialogueFolder folder() {
        try {
            return DialogueFolder.of(List.of(Path.of("dialogues")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script small() {
        ScriptReader.Reading reading = ScriptReader.read(SMALL + ".yaml", """
                jim: 1
                dialogue: klein
                title: Klein
                language: nl
                roles: {jongere: Jongere, ouder: Ouder, professional: Professional}
                outcomes: {klaar: Klaar, later: Later}
                steps:
                  - {id: vraag, ask: Wil je, to: jongere, options: {ja: Ja, nee: Nee}}
                  - {id: wie, ask: Wie, to: [jongere, ouder], type: people}
                  - {when: {vraag: ja}, end: klaar}
                  - {end: later}
                """);
        Script script = reading.usable();
        assertTrue(script != null);
        return script;
    }

    /** The dialogues of the project, a small one, and the one that is looked at. */
    static Library library(@Nullable Script script) {
        return name -> name.equals(NAME) ? script : name.equals(SMALL) ? KLEIN : FOLDER.find(name);
    }

    /** Looks at a file as a script: it has findings, or it can be held. */
    static void script(byte[] bytes) {
        long start = time();
        ScriptReader.Reading reading = ScriptReader.read(FILE, bytes);
        Library library = library(reading.usable());
        List<Finding> findings = Check.of(reading, library);
        printed(findings, reading.source());
        long took = time() - start;
        assertTrue(took < MOST_NANOSECONDS, () -> "took " + took / 1_000_000 + " ms");

        Script script = reading.script();
        assertTrue(script != null || Check.hasError(findings), "nothing was read, and nothing is wrong");
        assertEquals(findings.stream().sorted().distinct().toList(), findings, "in order, and each once");
        ScriptReader.Reading again = ScriptReader.read(FILE, bytes);
        assertEquals(reading, again, "the same when it is read again");
        if (script != null && canBeHeld(findings)) {
            Walker.walk(library, script, Arrays.hashCode(bytes));
        }
    }

    /** What is not good for people is no reason why a conversation could not be held. */
    private static boolean canBeHeld(List<Finding> findings) {
        return findings.stream()
                .noneMatch(finding -> finding.severity() == Severity.ERROR && !ABOUT_PEOPLE.contains(finding.name()));
    }

    /** Findings can be told: in words of both languages, as JSON, and each at a place that is there. */
    static void printed(List<Finding> findings, Source source) {
        for (String language : Words.LANGUAGES) {
            Words words = Words.in(language);
            FindingText text = new FindingText(words);
            for (Finding finding : findings) {
                for (String line : text.lines(finding, source)) {
                    assertTrue(line.chars().noneMatch(c -> c < ' '), () -> "a control character: " + finding);
                }
                assertFalse(text.message(finding).isBlank(), finding::toString);
            }
            assertEquals(
                    findings.size(),
                    JsonParser.parseString(FindingJson.write(findings, words))
                            .getAsJsonObject()
                            .getAsJsonArray("findings")
                            .size());
        }
        for (Finding finding : findings) {
            Place place = finding.place();
            assertEquals(source.name(), place.file(), finding::toString);
            int lines = (int) source.text().lines().count() + 1;
            assertTrue(place.line() >= 1 && place.line() <= lines, finding::toString);
            int columns = source.line(place.line()).length() + 1;
            // What is too large is not looked into.
            assertTrue(place.column() >= 1 && place.column() <= columns, finding::toString);
        }
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
