package nl.jimgids.terminal;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed off the screen while the output of a command goes to a file or to another program: then Java knows of no
 * console, but people still type at a terminal.
 */
public final class Echo implements AutoCloseable {
    private final @Nullable Pty terminal;
    private final @Nullable Attributes before;
    private final Thread parting = new Thread(this::restore, "jim-echo");

    private Echo(@Nullable Pty terminal, @Nullable Attributes before) {
        this.terminal = terminal;
        this.before = before;
    }

    /**
     * Switches it off. Where nobody types at a terminal there is nothing to switch off.
     *
     * @throws IOException when somebody types at a terminal on which that is not possible
     */
    public static Echo off() throws IOException {
        JniTerminalProvider terminals = new JniTerminalProvider();
        try {
            if (!terminals.isSystemStream(SystemStream.Input)) {
                return new Echo(null, null);
            }
        } catch (LinkageError noNativeLibrary) {
            return new Echo(null, null);
        }
        if (!terminals.isSystemStream(SystemStream.Error)) {
            throw new IOException("no terminal to ask at");
        }
        Pty terminal = terminals.current(SystemStream.Error);
        Attributes before = terminal.getAttr();
        Attributes quiet = new Attributes(before);
        quiet.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        Echo echo = new Echo(terminal, before);
        Runtime.getRuntime().addShutdownHook(echo.parting);
        terminal.setAttr(quiet);
        return echo;
    }

    /** Whether somebody types at a terminal, and does not see what. */
    public boolean isOff() {
        return terminal != null;
    }

    private void restore() {
        if (terminal != null && before != null) {
            try {
                terminal.setAttr(before);
            } catch (IOException gone) {
                // There is no terminal any more that could be put right.
            }
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(parting);
        } catch (IllegalStateException goingDown) {
            // It runs already.
        }
    }
}
