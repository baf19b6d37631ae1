package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.Naughty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a path, an id or the name of a dialogue is, no command falls over it and nothing of it steers the terminal. */
class NaughtyPathsTest {
    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.plain(home);
    }

    @Test
    void namesThatDoNotExist() {
        for (String naughty : Naughty.STRINGS) {
            for (List<String> command : List.of(
                    List.of("check", "--", naughty),
                    List.of("start", "--", naughty),
                    List.of("resume", "--", naughty),
                    List.of("forget", "--yes", "--", naughty),
                    List.of("summary", "--", naughty))) {
                int exit = shell.run(command.toArray(String[]::new));
                assertNotEquals(Exit.FAULT, exit, command + shell.err());
                assertHarmless(command, shell.out() + shell.err());
            }
        }
    }

    @Test
    void filesThatDo() throws Exception {
        int made = 0;
        for (String naughty : Naughty.STRINGS) {
            Path folder = Files.createTempDirectory(home, "pad");
            Path file;
            try {
                file = folder.resolve(naughty.replace('/', '_') + ".yaml");
                Files.writeString(file, "jim: 1\nfout: ja\n");
            } catch (InvalidPathException | java.io.IOException tooOdd) {
                // Not every file system takes every name.
                continue;
            }
            made++;
            assertNotEquals(Exit.FAULT, shell.run("check", folder.toString()), naughty);
            assertHarmless(List.of("check", naughty), shell.out() + shell.err());
            assertNotEquals(Exit.FAULT, shell.run("check", file.toString()), naughty);
            assertHarmless(List.of("check", naughty), shell.out() + shell.err());
        }
        assertTrue(made > Naughty.STRINGS.size() / 2, "so many: " + made);
    }

    private static void assertHarmless(List<String> command, String written) {
        for (int at = 0; at < written.length(); ) {
            int point = written.codePointAt(at);
            int type = Character.getType(point);
            boolean hidden = type == Character.CONTROL
                    || type == Character.SURROGATE
                    || (type == Character.FORMAT && point != 0x200d);
            assertFalse(hidden && point != '\n', () -> "U+%04X after %s".formatted(point, command));
            at += Character.charCount(point);
        }
    }
}
