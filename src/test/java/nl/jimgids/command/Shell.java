package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import nl.jimgids.journal.Keyring;

/** Runs jim as from a shell, in a home of its own, at a moment that stands still. */
final class Shell {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:00:00+01:00");

    private final Path user;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String typed = "";
    private int days;
    private Keyring keyring = new Keyring();

    Shell(Path user) {
        this.user = user;
        environment.put("JIM_HOME", user.resolve("jim").toString());
        environment.put("LANG", "nl_NL.UTF-8");
        environment.put("TERM", "dumb");
    }

    /** With what is saved unencrypted, so that nobody is asked for a passphrase. */
    static Shell plain(Path user) {
        Shell shell = new Shell(user);
        assertEquals(Exit.DONE, shell.run("setup", "--no-encryption"), shell.err());
        return shell;
    }

    /** So much later. */
    Shell daysLater(int more) {
        days += more;
        return this;
    }

    /** Another window: nothing that was typed before is known. */
    Shell forgetful() {
        keyring = new Keyring();
        return this;
    }

    Shell with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What people type, a line each. */
    Shell type(String... lines) {
        typed = String.join("\n", lines) + "\n";
        return this;
    }

    /** Runs a command; what an earlier one printed is gone. */
    int run(String... arguments) {
        return Main.run(surroundings(), arguments);
    }

    /** Where the next command runs; what an earlier one printed is gone. */
    Surroundings surroundings() {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                user,
                Path.of(""),
                () -> NOW.plusDays(days),
                keyring);
        typed = "";
        return surroundings;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
