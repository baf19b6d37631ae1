package nl.jimgids;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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
                .whereLayer("summary")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("author")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("author", "command")
                .whereLayer("conversation")
                .mayOnlyBeAccessedByLayers("journal", "summary", "terminal", "author", "command")
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
    void theEngineAndTheCheckerReadNoClock() {
        ArchRule rule = noClasses()
                .that(resideInAnyPackage(HOUSE + "conversation..", HOUSE + "check..", HOUSE + "summary.."))
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

    @Test
    void nothingKnowsTheNetwork() {
        holds(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\..*Socket.*"));
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
