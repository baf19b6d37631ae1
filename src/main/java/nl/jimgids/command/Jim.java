package nl.jimgids.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The commands and their options. Nothing but options stands here: the library looks at every type that these classes
 * name, and whatever it has to load for that delays the first question.
 */
@Command(name = "jim")
final class Jim implements Callable<Integer> {
    /** The other commands by their names. */
    static final Map<String, Class<?>> COMMANDS = commands();

    final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(names = "--version", descriptionKey = "version")
    boolean version;

    @Option(names = "--plain", descriptionKey = "plain")
    boolean plain;

    @CommandLine.Mixin
    Common common = new Common();

    Jim(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("start", Start.class);
        commands.put("resume", Resume.class);
        commands.put("list", ListThem.class);
        commands.put("summary", Summarise.class);
        commands.put("forget", Forget.class);
        commands.put("agenda", Planned.class);
        commands.put("export", Export.class);
        commands.put("inzage", Inspect.class);
        commands.put("setup", Setup.class);
        commands.put("rehearse", Rehearse.class);
        commands.put("check", Check.class);
        commands.put("test", Test.class);
        commands.put("cover", Cover.class);
        commands.put("stats", Stats.class);
        commands.put("graph", Graph.class);
        commands.put("diff", Diff.class);
        commands.put("strings", Strings.class);
        commands.put("new", New.class);
        commands.put("schema", Schema.class);
        return commands;
    }

    @Override
    public Integer call() {
        if (version) {
            surroundings.out().println("jim " + Main.version());
            return Exit.DONE;
        }
        int home = new Home(surroundings, surroundings.words(common.language), plain).open();
        if (home == Home.NO_TERMINAL) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return Exit.DONE;
        }
        return home;
    }

    /** What every command has. */
    static final class Common {
        @Option(names = "--language", descriptionKey = "language", paramLabel = "nl|en")
        @Nullable
        String language;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "help")
        boolean help;
    }

    /** Where a summary goes. */
    static final class Output {
        @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
        @Nullable
        String out;

        @Option(names = "--for", descriptionKey = "for", paramLabel = "ROLE")
        @Nullable
        String reader;

        @Option(names = "--format", descriptionKey = "format", paramLabel = "md,json", split = ",")
        String[] formats = {"md", "json"};
    }

    /** A command below {@code jim}. */
    abstract static class Sub implements Callable<Integer> {
        @CommandLine.ParentCommand
        @SuppressWarnings("NullAway.Init")
        Jim jim;
    }

    /** One in which {@code --language} is the language of the program. */
    abstract static class Usual extends Sub {
        @CommandLine.Mixin
        Common common = new Common();
    }

    /** {@code jim start}. */
    @Command(name = "start")
    static final class Start extends Usual {
        @Parameters(descriptionKey = "jim.start.dialogue", paramLabel = "DIALOGUE")
        String dialogue = "";

        @Option(names = "--answers", descriptionKey = "answers", paramLabel = "FILE")
        @Nullable
        String answers;

        @Option(names = "--short", descriptionKey = "short")
        boolean shortForm;

        @Option(names = "--simple", descriptionKey = "simple")
        boolean simple;

        @Option(names = "--plain", descriptionKey = "plain")
        boolean plain;

        @Option(names = "--no-save", descriptionKey = "no-save")
        boolean noSave;

        @Option(names = "--keep", descriptionKey = "keep")
        boolean keep;

        @Option(names = "--case", descriptionKey = "case", paramLabel = "WORD")
        @Nullable
        String caseName;

        @CommandLine.Mixin
        Output output = new Output();

        @Override
        public Integer call() {
            return new Starting(jim.surroundings, this).run();
        }
    }

    /** {@code jim resume}. */
    @Command(name = "resume")
    static final class Resume extends Usual {
        @Parameters(descriptionKey = "jim.resume.id", paramLabel = "ID", arity = "0..1")
        @Nullable
        String id;

        @Option(names = "--simple", descriptionKey = "simple")
        boolean simple;

        @Option(names = "--plain", descriptionKey = "plain")
        boolean plain;

        @Option(names = "--dialogues", descriptionKey = "dialogues", paramLabel = "DIR")
        @Nullable
        String dialogues;

        @CommandLine.Mixin
        Output output = new Output();

        @Override
        public Integer call() {
            return new Resuming(jim.surroundings, this).run(id);
        }
    }

    /** {@code jim list}. */
    @Command(name = "list")
    static final class ListThem extends Usual {
        @Option(names = "--saved", descriptionKey = "saved")
        boolean saved;

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            return new Listing(jim.surroundings, this).run();
        }
    }

    /** {@code jim summary}. */
    @Command(name = "summary")
    static final class Summarise extends Usual {
        @Parameters(descriptionKey = "jim.summary.id", paramLabel = "ID")
        String id = "";

        @Option(names = "--dialogues", descriptionKey = "dialogues", paramLabel = "DIR")
        @Nullable
        String dialogues;

        @CommandLine.Mixin
        Output output = new Output();

        @Override
        public Integer call() {
            return new Summarising(jim.surroundings, this).run();
        }
    }

    /** {@code jim forget}. */
    @Command(name = "forget")
    static final class Forget extends Usual {
        @Parameters(descriptionKey = "jim.forget.ids", paramLabel = "ID", arity = "0..*")
        String[] ids = {};

        @Option(names = "--older-than", descriptionKey = "older-than", paramLabel = "30d")
        @Nullable
        String olderThan;

        @Option(names = "--handed-over", descriptionKey = "handed-over")
        boolean handedOver;

        @Option(names = "--yes", descriptionKey = "yes")
        boolean yes;

        @Option(names = "--plain", descriptionKey = "plain")
        boolean plain;

        @Override
        public Integer call() {
            return new Forgetting(jim.surroundings, this).run();
        }
    }

    /** {@code jim agenda}. */
    @Command(name = "agenda")
    static final class Planned extends Usual {
        @Option(names = "--ics", descriptionKey = "ics", paramLabel = "FILE")
        @Nullable
        String ics;

        @Override
        public Integer call() {
            return new Agenda(jim.surroundings, this).run();
        }
    }

    /** {@code jim export}. */
    @Command(name = "export")
    static final class Export extends Usual {
        @Parameters(descriptionKey = "jim.export.id", paramLabel = "ID")
        String id = "";

        @Option(names = "--to", descriptionKey = "jim.export.to", paramLabel = "AGE1...")
        @Nullable
        String to;

        @Option(names = "--out", descriptionKey = "jim.export.out", paramLabel = "DIR")
        @Nullable
        String out;

        @Option(names = "--dialogues", descriptionKey = "dialogues", paramLabel = "DIR")
        @Nullable
        String dialogues;

        @Override
        public Integer call() {
            return new Exporting(jim.surroundings, this).run();
        }
    }

    /** {@code jim inzage}. */
    @Command(name = "inzage")
    static final class Inspect extends Usual {
        @Parameters(descriptionKey = "jim.inzage.id", paramLabel = "ID")
        String id = "";

        @Option(names = "--for", descriptionKey = "jim.inzage.for", paramLabel = "ROLE")
        @Nullable
        String reader;

        @Option(names = "--dialogues", descriptionKey = "dialogues", paramLabel = "DIR")
        @Nullable
        String dialogues;

        @Override
        public Integer call() {
            return new Inzage(jim.surroundings, this).run();
        }
    }

    /** {@code jim setup}. */
    @Command(name = "setup")
    static final class Setup extends Usual {
        @Option(names = "--no-encryption", descriptionKey = "no-encryption")
        boolean noEncryption;

        @Option(names = "--recovery", descriptionKey = "recovery", paramLabel = "AGE1...")
        String[] recovery = {};

        @Option(names = "--recover", descriptionKey = "recover", paramLabel = "FILE")
        @Nullable
        String recover;

        @Override
        public Integer call() {
            return new SettingUp(jim.surroundings, this).run();
        }
    }

    /** {@code jim rehearse}. */
    @Command(name = "rehearse")
    static final class Rehearse extends Usual {
        @Parameters(descriptionKey = "jim.rehearse.scenario", paramLabel = "SCENARIO", arity = "0..1")
        @Nullable
        String scenario;

        @Option(names = "--as", descriptionKey = "as", paramLabel = "trainee|trainer")
        String as = "trainee";

        @Option(names = "--feedback", descriptionKey = "feedback")
        boolean feedback;

        @Option(names = "--group", descriptionKey = "group")
        boolean group;

        @Option(names = "--goal", descriptionKey = "goal", paramLabel = "TEXT")
        @Nullable
        String goal;

        @Option(names = "--dialogue", descriptionKey = "by-dialogue", paramLabel = "DIALOGUE")
        @Nullable
        String dialogue;

        @Option(names = "--difficulty", descriptionKey = "difficulty", paramLabel = "1|2|3")
        @Nullable
        Integer difficulty;

        @Option(names = "--seed", descriptionKey = "seed", paramLabel = "N")
        @Nullable
        Long seed;

        @Option(names = "--answers", descriptionKey = "jim.rehearse.answers", paramLabel = "FILE")
        @Nullable
        String answers;

        @Option(names = "--out", descriptionKey = "jim.rehearse.out", paramLabel = "DIR")
        @Nullable
        String out;

        @Option(names = "--format", descriptionKey = "jim.rehearse.format", paramLabel = "md,json", split = ",")
        String[] formats = {"md", "json"};

        @Option(names = "--plain", descriptionKey = "plain")
        boolean plain;

        /** Whether scenes were narrowed down already. */
        boolean isFiltered() {
            return goal != null || dialogue != null || difficulty != null;
        }

        @Override
        public Integer call() {
            return new Rehearsing(jim.surroundings, this).run();
        }
    }

    /** {@code jim check}. */
    @Command(name = "check")
    static final class Check extends Usual {
        @Parameters(descriptionKey = "jim.check.paths", paramLabel = "PATH", arity = "0..*")
        String[] paths = {};

        @Option(names = "--format", descriptionKey = "jim.check.format", paramLabel = "text|json|sarif")
        String format = "text";

        @Option(names = "--strict", descriptionKey = "strict")
        boolean strict;

        @Option(names = "--tests", descriptionKey = "jim.check.tests")
        boolean tests;

        @Option(
                names = "--explain",
                descriptionKey = "explain",
                paramLabel = "NAME",
                arity = "0..1",
                fallbackValue = Explaining.LIST)
        @Nullable
        String explain;

        @Option(names = "--watch", descriptionKey = "watch")
        boolean watch;

        @Option(names = "--preview", descriptionKey = "preview")
        boolean preview;

        @Option(names = "--answers", descriptionKey = "jim.check.answers", paramLabel = "FILE")
        @Nullable
        String answers;

        @Option(names = "--plain", descriptionKey = "plain")
        boolean plain;

        @Override
        public Integer call() {
            if (explain != null) {
                return new Explaining(jim.surroundings, this).run(explain);
            }
            return watch || preview || answers != null
                    ? new Watching(jim.surroundings, this).run()
                    : new Checking(jim.surroundings, this).run();
        }
    }

    /** {@code jim cover}. */
    @Command(name = "cover")
    static final class Cover extends Usual {
        @Parameters(descriptionKey = "jim.start.dialogue", paramLabel = "DIALOGUE")
        String dialogue = "";

        @Option(names = "--out", descriptionKey = "jim.cover.out", paramLabel = "DIR")
        String out = "";

        @Override
        public Integer call() {
            return new Covering(jim.surroundings, this).run();
        }
    }

    /** {@code jim stats}. */
    @Command(name = "stats")
    static final class Stats extends Usual {
        @Parameters(descriptionKey = "jim.start.dialogue", paramLabel = "DIALOGUE")
        String dialogue = "";

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            return new Counting(jim.surroundings, this).run();
        }
    }

    /** {@code jim graph}. */
    @Command(name = "graph")
    static final class Graph extends Usual {
        @Parameters(descriptionKey = "jim.start.dialogue", paramLabel = "DIALOGUE")
        String dialogue = "";

        @Option(names = "--format", descriptionKey = "jim.graph.format", paramLabel = "mermaid|dot")
        String format = "mermaid";

        @Option(names = "--deep", descriptionKey = "deep")
        boolean deep;

        @Override
        public Integer call() {
            return new Drawing(jim.surroundings, this).run();
        }
    }

    /** {@code jim diff}. */
    @Command(name = "diff")
    static final class Diff extends Usual {
        @Parameters(index = "0", descriptionKey = "jim.diff.before", paramLabel = "OLD")
        String before = "";

        @Parameters(index = "1", descriptionKey = "jim.diff.now", paramLabel = "NEW")
        String now = "";

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            return new Differing(jim.surroundings, this).run();
        }
    }

    /** {@code jim strings}. */
    @Command(name = "strings")
    static final class Strings extends Sub {
        @Parameters(descriptionKey = "jim.start.dialogue", paramLabel = "DIALOGUE")
        String dialogue = "";

        @Option(names = "--language", descriptionKey = "jim.strings.language", paramLabel = "en", required = true)
        String language = "";

        @Option(names = "--out", descriptionKey = "jim.strings.out", paramLabel = "FILE")
        @Nullable
        String out;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "help")
        boolean help;

        @Override
        public Integer call() {
            return new Translating(jim.surroundings, this).run();
        }
    }

    /** {@code jim new}. */
    @Command(name = "new")
    static final class New extends Usual {
        @Parameters(descriptionKey = "jim.new.name", paramLabel = "NAME")
        String name = "";

        @Option(names = "--into", descriptionKey = "into", paramLabel = "DIR")
        String into = "";

        @Override
        public Integer call() {
            return new Creating(jim.surroundings, this).run();
        }
    }

    /** {@code jim schema}. */
    @Command(name = "schema")
    static final class Schema extends Usual {
        @Override
        public Integer call() {
            return new Describing(jim.surroundings, this).run();
        }
    }

    /** {@code jim test}. */
    @Command(name = "test")
    static final class Test extends Usual {
        @Parameters(descriptionKey = "jim.test.paths", paramLabel = "PATH", arity = "0..*")
        String[] paths = {};

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            return new Testing(jim.surroundings, this).run();
        }
    }
}
