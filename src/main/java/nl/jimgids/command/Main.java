package nl.jimgids.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(Surroundings.real(), args);
        // A signal ends the process with a code of its own, which one of ours could overtake.
        if (!isEnding()) {
            System.exit(code);
        }
    }

    /** Whether the process ends already. */
    private static boolean isEnding() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** Runs a command and gives its exit code. */
    static int run(Surroundings surroundings, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            surroundings.out().println("jim " + version());
            return Exit.DONE;
        }
        Words words = surroundings.words(language(args));
        CommandLine command = new CommandLine(new Jim(surroundings));
        // Looking through the options of a command takes longer than all else before the first question, so only those
        // of the one that is meant are, unless it is not clear which.
        Set<String> meant = new LinkedHashSet<>(Jim.COMMANDS.keySet());
        meant.retainAll(List.of(args));
        for (String name : meant.size() == 1 ? meant : Jim.COMMANDS.keySet()) {
            command.addSubcommand(name, Jim.COMMANDS.get(name));
        }
        command.setResourceBundle(words.bundleOf("command"));
        command.setOut(new java.io.PrintWriter(surroundings.out(), true));
        command.setErr(new java.io.PrintWriter(surroundings.err(), true));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setUsageHelpAutoWidth(true);
        command.setParameterExceptionHandler(new WrongUsage(words));
        command.setExecutionExceptionHandler((fault, line, result) -> {
            // Never the message of an exception: it may hold what somebody said.
            String where = fault.getClass().getSimpleName()
                    + (fault.getStackTrace().length > 0 ? " " + fault.getStackTrace()[0] : "");
            surroundings.err().println(words.say("command.fault", where));
            return Exit.FAULT;
        });
        return command.execute(args);
    }

    /** The language has to be known before the command line is read, for the errors in reading it. */
    private static @Nullable String language(String... args) {
        for (int index = 0; index < args.length; index++) {
            if (args[index].startsWith("--language=")) {
                return args[index].substring("--language=".length()).toLowerCase(Locale.ROOT);
            }
            if (args[index].equals("--language") && index + 1 < args.length) {
                return args[index + 1].toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "?");
    }
}
