package nl.jimgids.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jimgids.check.Translations;
import nl.jimgids.rehearsal.proof.Courses;
import nl.jimgids.rehearsal.proof.ScenarioCheck;
import nl.jimgids.rehearsal.reader.ScenarioFolder;
import nl.jimgids.rehearsal.reader.ScenarioReader;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.TextsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes that come with the program: proved, played at random, and translated whole. */
class ShippedScenariosTest {
    private static final Path FOLDER = Path.of("dialogues");
    private static final DialogueFolder LIBRARY = library();
    private static final DialogueFolder ENGLISH = LIBRARY.in("en");

    /** Feedback tells what happens; it gives no marks. */
    private static final Pattern MARKS = Pattern.compile(
            "(?i)\\b(goed gedaan|goed zo|dat is fout|punten|score|onvoldoende|well done|wrong answer|grade)\\b");

    private static DialogueFolder library() {
        try {
            return DialogueFolder.of(List.of(FOLDER));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files() throws IOException {
        return ScenarioFolder.scenarios(FOLDER);
    }

    private static Scenario scenario(Path file) {
        Scenario scenario = ScenarioFolder.read(file).usable();
        assertNotNull(scenario, file.toString());
        return scenario;
    }

    private static Script script(Scenario scenario) {
        Script script = LIBRARY.find(scenario.dialogue().text());
        assertNotNull(script, scenario.dialogue().text());
        return script;
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsFoundInIt(Path file) {
        ScenarioReader.Reading reading = ScenarioFolder.read(file);
        assertEquals(List.of(), ScenarioCheck.of(reading, LIBRARY, LIBRARY.names()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEndingIsComeToByWhatItsWitnessSays(Path file) {
        Scenario scenario = scenario(file);
        Courses courses = Courses.of(scenario, script(scenario), LIBRARY);
        assertTrue(courses.whole(), "too many courses to prove anything");
        Set<Ending.Kind> kinds = EnumSet.noneOf(Ending.Kind.class);
        courses.endings().forEach((ending, chosen) -> {
            Scene scene = Scene.begin(scenario, script(scenario), LIBRARY, Play.NOW);
            for (Finding.Answered choice : chosen) {
                scene = scene.after(Choice.of(choice.id(), Integer.parseInt(choice.answer())));
            }
            assertEquals(
                    ending, assertInstanceOf(Waits.Over.class, scene.waits()).ending());
            kinds.add(ending.kind());
        });
        assertEquals(EnumSet.allOf(Ending.Kind.class), kinds);
        System.out.println(
                "scene " + scenario.name() + ": " + scenario.moments().size() + " moments, "
                        + scenario.moments().stream()
                                .mapToInt(moment -> moment.replies().size())
                                .sum() + " replies, "
                        + scenario.endings().size() + " endings, " + courses.scenes() + " choices looked through");
    }

    /** What was said stands in other questions: also in English it must lead the same way. */
    @ParameterizedTest
    @MethodSource("files")
    void inEnglishItGoesTheSameWay(Path file) {
        Scenario dutch = scenario(file);
        Scenario english = ScenarioFolder.read(file, "en").usable();
        assertNotNull(english);
        Script script = ENGLISH.find(dutch.dialogue().text());
        assertNotNull(script);
        assertEquals("en", script.language());
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            Scene here = Scene.begin(dutch, script(dutch), LIBRARY, Play.NOW);
            Scene there = Scene.begin(english, script, ENGLISH, Play.NOW);
            while (here.waits() instanceof Waits.ForReply wait) {
                int reply = wait.offered().get(random.nextInt(wait.offered().size()));
                here = here.after(Choice.of(wait.moment().id(), reply));
                there = there.after(Choice.of(wait.moment().id(), reply));
                assertEquals(here.meters(), there.meters(), wait.moment().id());
            }
            Waits.Over over = assertInstanceOf(Waits.Over.class, here.waits());
            Waits.Over ended = assertInstanceOf(Waits.Over.class, there.waits(), () -> english.name());
            assertEquals(over.ending().kind(), ended.ending().kind());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void atRandomItIsNeverStuckAndHasEnoughToChoose(Path file) {
        Scenario scenario = scenario(file);
        int most = 0;
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Scene scene = Scene.begin(scenario, script(scenario), LIBRARY, Play.NOW);
            while (scene.waits() instanceof Waits.ForReply wait) {
                assertTrue(wait.offered().size() > 1, wait.moment().id());
                int reply = wait.offered().get(random.nextInt(wait.offered().size()));
                scene = scene.after(Choice.of(wait.moment().id(), reply));
            }
            assertInstanceOf(Waits.Over.class, scene.waits(), scene.acts().toString());
            most = Math.max(most, scene.acts().size());
        }
        assertTrue(most >= 4, "a course has at most " + most + " moments");
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsFeedbackGivesNoMarks(Path file) throws IOException {
        List<Template> texts = new ArrayList<>();
        for (String language : List.of("nl", "en")) {
            Scenario scenario = ScenarioFolder.read(file, language).usable();
            assertNotNull(scenario);
            scenario.moments().forEach(moment -> moment.replies().forEach(reply -> texts.add(reply.feedback())));
            scenario.endings().forEach(ending -> texts.add(ending.say()));
        }
        for (Template text : texts) {
            assertFalse(MARKS.matcher(text.text()).find(), text.text());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTranslatedWhole(Path file) throws IOException {
        Path english = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".en.yaml"));
        assertTrue(Files.exists(english), english.toString());
        Translation translation = TextsReader.read(english.toString(), Files.readAllBytes(english))
                .usable();
        assertNotNull(translation);
        assertEquals(List.of(), Translations.of(ScenarioFolder.read(file).texts(), translation));
    }

    @Test
    void theExampleOfTheGuideIsRight() throws IOException {
        String guide = Files.readString(FOLDER.resolve("scenarios/README.md"));
        int from = guide.indexOf("```yaml\nscenario: ") + "```yaml\n".length();
        String scene = guide.substring(from, guide.indexOf("```", from));
        ScenarioReader.Reading reading =
                ScenarioReader.read("ik-weet-het-niet.yaml", scene.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(List.of(), ScenarioCheck.of(reading, LIBRARY, LIBRARY.names()));
        for (Code code : Code.values()) {
            assertTrue(guide.contains("| " + code.word() + " |"), "the guide explains " + code.word());
        }
    }

    @Test
    void theGuideListsEveryScene() throws IOException {
        String guide = Files.readString(FOLDER.resolve("scenarios/README.md"));
        for (Path file : files()) {
            assertTrue(guide.contains("| `" + scenario(file).name() + "` |"), file.toString());
        }
    }

    @Test
    void allOfTheFieldsListAreThere() throws IOException {
        Set<String> sources = new TreeSet<>();
        for (Path file : files()) {
            scenario(file)
                    .sources()
                    .forEach(source -> Arrays.stream(source.split("[ ,]+"))
                            .filter(word -> word.matches("R\\d\\d"))
                            .forEach(sources::add));
        }
        assertEquals(
                IntStream.rangeClosed(1, 19)
                        .mapToObj(number -> String.format("R%02d", number))
                        .toList(),
                List.copyOf(sources));
    }

    @Test
    void goalsAreSharedSoThatScenesCanBeChosenByThem() throws IOException {
        Set<String> goals = new TreeSet<>();
        for (Path file : files()) {
            scenario(file).goals().values().forEach(goal -> goals.add(goal.text()));
        }
        assertTrue(goals.size() <= 12, goals.toString());
    }

    @Test
    void noCodeIsLeftUnpractised() throws IOException {
        Set<Code> used = EnumSet.noneOf(Code.class);
        try (Stream<Path> all = files().stream()) {
            all.map(ShippedScenariosTest::scenario)
                    .flatMap(scenario -> scenario.moments().stream())
                    .flatMap(moment -> moment.replies().stream())
                    .forEach(reply -> used.addAll(reply.codes()));
        }
        assertEquals(EnumSet.allOf(Code.class), used);
    }
}
