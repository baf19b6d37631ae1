package nl.jimgids.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.author.Proven;
import nl.jimgids.author.TestFile;
import nl.jimgids.author.TestFolder;
import nl.jimgids.author.TestReader;
import nl.jimgids.author.Untested;
import nl.jimgids.check.Page.Example;
import nl.jimgids.check.Page.Found;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetRespondent;
import nl.jimgids.rehearsal.proof.ScenarioCheck;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.reader.TranslationFolder;
import nl.jimgids.script.reader.TranslationReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The page of a finding is its documentation, its descriptor and its test: what the page says of its examples is so. */
class PagesTest {
    /** Whatever says something about the files of an example; a new kind of file gets its own line here. */
    private static final List<Finder> FINDERS = List.of(
            PagesTest::inDialogues,
            PagesTest::inAnswers,
            PagesTest::inTranslations,
            PagesTest::inTests,
            PagesTest::inScenarios);

    private interface Finder {
        List<Finding> find(List<ExampleFile> files, Library library) throws Exception;
    }

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");
    private static final Script SAFETY = DialogueFolder.read(Path.of("src/test/resources/dialogues/veiligheid.yaml"))
            .usable();
    private static final Path FOLDER = Path.of("src/main/resources/nl/jimgids/check/findings");

    @SuppressWarnings("unused")
    private static final List<String> NAMES = Page.NAMES;

    @Test
    void everythingThatIsFoundHasAPage() {
        Set<String> found = new TreeSet<>();
        // Nothing is found without a message, and the message's key begins with the finding's name.
        for (String key : Words.in("nl").bundleOf("finding").keySet()) {
            if (key.endsWith(".text")) {
                found.add(key.split("\\.")[1]);
            }
        }
        assertEquals(found, new TreeSet<>(Page.NAMES));
    }

    @Test
    void everyPageIsListed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> pages = files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(pages, new TreeSet<>(Page.NAMES));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void isWholeInEveryLanguage(String name) {
        Page page = page(name);
        assertFalse(page.severities().isEmpty());
        assertEquals(Set.copyOf(Words.LANGUAGES), page.texts().keySet());
        for (String language : Words.LANGUAGES) {
            PageText text = new PageText(Words.in(language));
            assertTrue(text.title(page).length() <= 58, "the list of all does not fit: " + text.title(page));
            List<String> headings = page.texts()
                    .get(language)
                    .lines()
                    .filter(line -> line.startsWith("### "))
                    .toList();
            assertEquals(
                    language.equals("nl") ? List.of("### Waarom", "### Herstellen") : List.of("### Why", "### Mending"),
                    headings);
            for (String line : text.lines(page)) {
                assertTrue(line.length() <= 80, line);
            }
        }
        assertTrue(page.examples().stream().anyMatch(Example::right), "a right example");
        assertTrue(page.examples().stream().anyMatch(example -> !example.right()), "a wrong example");
    }

    @TestFactory
    Stream<DynamicContainer> examples() {
        return Page.NAMES.stream().map(name -> {
            Page page = page(name);
            List<DynamicTest> tests = new ArrayList<>();
            for (Example example : page.examples()) {
                String which = (example.right() ? "right" : "wrong") + ", the example " + (tests.size() + 1);
                tests.add(DynamicTest.dynamicTest(which, () -> isSo(page, example)));
            }
            tests.add(DynamicTest.dynamicTest("severity", () -> weighsAsItSays(page)));
            return DynamicContainer.dynamicContainer(name, tests);
        });
    }

    private static void isSo(Page page, Example example) throws Exception {
        Set<String> said = new TreeSet<>();
        for (Found found : example.found()) {
            said.add(brief(found.name(), found.file(), found.line(), found.column()));
        }
        boolean own = example.found().stream().anyMatch(found -> found.name().equals(page.name()));
        assertEquals(example.right(), !own, "a wrong example shows what the page is about, a right one nothing");
        List<ExampleFile> files = example.files().stream().map(ExampleFile::of).toList();
        Map<String, Integer> added = files.stream().collect(Collectors.toMap(ExampleFile::file, ExampleFile::added));
        Set<String> found = new TreeSet<>();
        for (Finding finding : find(example)) {
            assertEquals(finding.name(), finding.message().split("\\.")[0], "a message begins with its finding's name");
            // Advice is a matter of taste, unless it is what the page is about.
            if (finding.name().equals(page.name()) || finding.severity() != Severity.ADVICE) {
                String file = finding.place().file();
                int line = finding.place().line() - added.get(file);
                found.add(brief(finding.name(), file, line, finding.place().column()));
            }
        }
        assertEquals(
                said,
                found,
                () -> page.name() + "\n" + files.stream().map(ExampleFile::text).collect(Collectors.joining("\n")));
    }

    private static String brief(String name, String file, int line, int column) {
        return name + " " + file + " " + line + ":" + column;
    }

    private static void weighsAsItSays(Page page) throws Exception {
        Set<Severity> found = new TreeSet<>();
        for (Example example : page.examples()) {
            find(example).stream()
                    .filter(finding -> finding.name().equals(page.name()))
                    .forEach(finding -> found.add(finding.severity()));
        }
        assertEquals(Set.copyOf(page.severities()), found);
    }

    private static List<Finding> find(Example example) throws Exception {
        List<ExampleFile> files = example.files().stream().map(ExampleFile::of).toList();
        Map<String, Script> scripts = new HashMap<>();
        scripts.put("veiligheid", SAFETY);
        for (ExampleFile file : files) {
            if (file.isDialogue()) {
                scripts.put(
                        file.name(),
                        ScriptReader.read(file.file(), file.bytes()).usable());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Finder finder : FINDERS) {
            findings.addAll(finder.find(files, scripts::get));
        }
        return findings;
    }

    private static List<Finding> inDialogues(List<ExampleFile> files, Library library) {
        return files.stream()
                .filter(ExampleFile::isDialogue)
                .flatMap(file -> Check.of(ScriptReader.read(file.file(), file.bytes()), library).stream())
                .toList();
    }

    private static List<Finding> inAnswers(List<ExampleFile> files, Library library) throws Keeper.NotKept {
        List<Finding> findings = new ArrayList<>();
        for (ExampleFile file : files) {
            Script script = file.file().endsWith(".answers.yaml") ? library.find(file.name()) : null;
            if (script == null) {
                continue;
            }
            AnswerSheet.Reading reading = AnswerSheet.read(file.file(), file.bytes(), script);
            findings.addAll(reading.findings());
            if (reading.sheet() != null) {
                var respondent = new SheetRespondent(reading.sheet(), Words.in("nl"), NOW::toLocalDate);
                var started = new Event.Started(reading.sheet().table(), false, NOW);
                new Session(Conversation.begin(library, script, started), respondent, Keeper.NOTHING, () -> NOW).hold();
                if (respondent.misfit() != null) {
                    findings.add(respondent.misfit());
                }
            }
        }
        return findings;
    }

    private static List<Finding> inTranslations(List<ExampleFile> files, Library library) {
        return files.stream()
                .filter(file -> TranslationFolder.isTranslation(Path.of(file.file())))
                .flatMap(file -> Check.of(TranslationReader.read(file.file(), file.bytes()), library).stream())
                .toList();
    }

    private static List<Finding> inTests(List<ExampleFile> files, Library library) {
        List<Finding> findings = new ArrayList<>();
        for (ExampleFile file : files) {
            if (file.file().endsWith(TestFolder.ENDING)) {
                TestFile.Reading reading = TestReader.read(file.file(), file.bytes(), library, List.of(file.name()));
                findings.addAll(reading.findings());
                TestFile test = reading.file();
                if (test != null) {
                    Script script = test.script();
                    findings.addAll(Untested.of(script, library, test.cases(), Proven.of(script, library)));
                }
            }
        }
        return findings;
    }

    private static List<Finding> inScenarios(List<ExampleFile> files, Library library) {
        return files.stream()
                .filter(ExampleFile::isScenario)
                .flatMap(file ->
                        ScenarioCheck.of(ScenarioReader.read(file.file(), file.bytes()), library, List.of()).stream())
                .toList();
    }

    private static Page page(String name) {
        Page page = Page.of(name);
        assertNotNull(page, name + " has no page");
        return page;
    }
}
