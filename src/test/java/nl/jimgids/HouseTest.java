package nl.jimgids;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The invariants of ARCHITECTURE.md, each as a rule that fails the build. */
class HouseTest {
    private static final String HOUSE = "nl.jimgids.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.jimgids");

    @Test
    void everyRoomUsesOnlyTheRoomsBelowIt() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("script")
                .definedBy(HOUSE + "script..")
                .layer("words")
                .definedBy(HOUSE + "words..")
                .layer("conversation")
                .definedBy(HOUSE + "conversation..")
                .layer("check")
                .definedBy(HOUSE + "check..")
                .layer("journal")
                .definedBy(HOUSE + "journal..")
                .layer("summary")
                .definedBy(HOUSE + "summary..")
                .layer("cases")
                .definedBy(HOUSE + "cases..")
                .layer("rehearsal")
                .definedBy(HOUSE + "rehearsal..")
                .layer("terminal")
                .definedBy(HOUSE + "terminal..")
                .layer("author")
                .definedBy(HOUSE + "author..")
                .layer("command")
                .definedBy(HOUSE + "command..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("terminal")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("rehearsal")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("cases")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("summary")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("author")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("author", "command")
                .whereLayer("conversation")
                .mayOnlyBeAccessedByLayers("journal", "cases", "summary", "rehearsal", "terminal", "author", "command")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("script")
                .mayNotAccessAnyLayer());
    }

    @Test
    void noTwoRoomsUseEachOther() {
        holds(slices().matching("nl.jimgids.(*)..").should().beFreeOfCycles());
    }

    @Test
    void theEngineAndTheCheckerDoNoInputOrOutput() {
        holds(noClasses()
                .that(resideInAnyPackage(HOUSE + "conversation..", HOUSE + "check.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")));
    }

    @Test
    void aRehearsalIsPureBesideItsReader() {
        holds(noClasses()
                .that(resideInAnyPackage(HOUSE + "rehearsal", HOUSE + "rehearsal.proof"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")));
    }

    @Test
    void aRehearsalCannotReachWhatIsReal() {
        holds(noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.command\\.(OnStage|Narrator|HandsUp|Attempts|Rehearsing|Scenarios|ScenarioChoice)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        ".*\\.(journal\\.(Store|Journal|Saved|Reading|Vault)|command\\.(Saves|Cases|Output))(\\$.*)?"));
    }

    @Test
    void theEngineAndTheCheckerReadNoClock() {
        ArchRule rule = noClasses()
                .that(resideInAnyPackage(
                        HOUSE + "conversation..", HOUSE + "check..", HOUSE + "summary..", HOUSE + "rehearsal.."))
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "read a clock",
                        call -> call.getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time")
                                || call.getName().equals("currentTimeMillis")
                                || call.getName().equals("nanoTime")));
        holds(rule);
    }

    @Test
    void onlyTheTerminalKnowsJLine() {
        holds(noClasses()
                .that(resideInAPackage("nl.jimgids..")
                        .and(resideInAPackage(HOUSE + "terminal..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.jline..")));
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        holds(noClasses()
                .that(resideInAPackage("nl.jimgids..")
                        .and(resideInAPackage(HOUSE + "command..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("picocli..")));
    }

    @Test
    void onlyTheYamlReaderKnowsItsLibrary() {
        holds(noClasses()
                .that(resideInAPackage("nl.jimgids..")
                        .and(resideInAPackage(HOUSE + "script.yaml..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.yaml..")));
    }

    @Test
    void answersAreNeverReadAsTemplates() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.commons.text.lookup.StringLookupFactory"));
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + "script.Template")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.commons.text.StringSubstitutor"));
    }

    /** Also not by a roundabout way: names that are looked up elsewhere, a browser, or another program. */
    private static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.net..",
                    "javax.net..",
                    "java.rmi..",
                    "javax.naming..",
                    "javax.management.remote..",
                    "com.sun.net..",
                    "jdk.net..",
                    "java.awt.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram|Network|Multicast).*")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "start another program",
                    call -> call.getName().equals("exec")
                            && call.getTargetOwner().isEquivalentTo(Runtime.class)));

    @Test
    void nothingKnowsTheNetwork() {
        holds(NO_NETWORK);
    }

    @Test
    void whatKnowsTheNetworkWouldBeSeen() {
        for (Class<?> knows : List.of(Talks.class, Sends.class, Starts.class)) {
            assertTrue(
                    NO_NETWORK
                            .evaluate(new ClassFileImporter().importClasses(knows))
                            .hasViolation(),
                    knows::getName);
        }
    }

    private static final class Talks {
        static Object to(String address) throws IOException {
            return new java.net.URL(address).openStream();
        }
    }

    private static final class Sends {
        static Object out() throws IOException {
            return java.nio.channels.DatagramChannel.open();
        }
    }

    private static final class Starts {
        static Object curl() throws IOException {
            return Runtime.getRuntime().exec(new String[] {"curl"});
        }
    }

    @Test
    void onlyOnePlaceKnowsTheStreamsOfTheProcess() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + "command..", HOUSE + "terminal..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in"));
    }

    private static void holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
