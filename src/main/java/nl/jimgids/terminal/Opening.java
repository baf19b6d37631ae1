package nl.jimgids.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jimgids.words.Words;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/** The screen of this process, on its way: the terminal is made ready beside whatever else must be read first. */
public final class Opening {
    private static final int PLAIN_WIDTH = 72;
    private static final List<String> COMMON = List.of(
            "xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "kitty", "konsole", "vte", "gnome", "iterm2");

    /** What {@link RichScreen} asks of a terminal, as a terminal's description says it: another screen to cover this one. */
    private static final String OTHER_SCREEN = "common|\n\tsmcup=\\E[?1049h, rmcup=\\E[?1049l,\n";

    /** What JLine would log is not for the people at the table. */
    private static final class Quiet {
        /** Kept: a logger that nobody holds may be forgotten, and its level with it. */
        private static final Logger JLINE = Logger.getLogger("org.jline");
    }

    private final Map<String, String> env;
    private final InputStream in;
    private final OutputStream out;
    private final boolean console = hasConsole();
    private final @Nullable FutureTask<@Nullable Terminal> terminal;

    Opening(boolean plain, Map<String, String> env, InputStream in, OutputStream out) {
        this.env = env;
        this.in = in;
        this.out = out;
        this.terminal = plain || wantsPlain(env) || !console
                ? null
                : new FutureTask<>(() -> terminal(env.getOrDefault("TERM", "")));
        if (terminal != null) {
            Thread thread = new Thread(terminal, "jim-terminal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Opens the screen.
     *
     * @param words for what belongs to no script
     */
    public Terminals open(Words words) {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Terminal ready = ready();
        if (ready == null) {
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return new Terminals(new PlainScreen(reader, writer, width(), console, Opening::hidden), words);
        }
        boolean colours = env.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminals(new RichScreen(ready, writer, colours ? Ink.COLOURS : Ink.NO_COLOURS), words);
    }

    /** A line that the terminal does not show; null when there are no more. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable String hidden() {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword();
        return typed == null ? null : String.valueOf(typed);
    }

    private @Nullable Terminal ready() {
        try {
            return terminal == null ? null : terminal.get();
        } catch (ExecutionException broken) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static boolean wantsPlain(Map<String, String> env) {
        String accessible = env.getOrDefault("ACCESSIBLE", "");
        boolean wanted = !accessible.isEmpty() && !accessible.equals("0") && !accessible.equalsIgnoreCase("false");
        return wanted || env.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private int width() {
        Integer columns = Picking.whole(env.getOrDefault("COLUMNS", ""));
        return columns == null || columns < 20 ? PLAIN_WIDTH : Math.min(PLAIN_WIDTH, columns - 2);
    }

    /** Spares JLine where there is no terminal. Newer versions of Java may say that there is; then JLine finds out. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    /** The terminals that people have, which all can do what a screen here needs. */
    private static boolean isCommon(String type) {
        for (String family : COMMON) {
            if (type.equals(family) || type.startsWith(family + "-")) {
                return true;
            }
        }
        return false;
    }

    /** Null when there is no terminal that can do more than lines. */
    private static @Nullable Terminal terminal(String type) {
        if (isCommon(type)) {
            // Else JLine starts a program to ask, which takes longer than all the rest of opening.
            InfoCmp.setLoadedInfoCmp(type, OTHER_SCREEN);
        } else {
            Quiet.JLINE.setLevel(Level.OFF);
        }
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .provider("jni")
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .graphemeCluster(false)
                    // Its handlers would replace those of the JVM, and with them the way out by SIGINT.
                    .nativeSignals(false)
                    .build();
            if (!terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                return terminal;
            }
            terminal.close();
        } catch (IOException | RuntimeException | LinkageError none) {
            // No native library for this machine, or no place to unpack it: lines will do.
        }
        return null;
    }
}
