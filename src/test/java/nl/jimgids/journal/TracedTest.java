package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.jimgids.conversation.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call to the system on the journal fails in turn, with every error that a disk has: what was called kept is there, and
 * nothing else was called so. {@code ./mvnw -Pcuts test}.
 */
@EnabledIfSystemProperty(named = "jim.traced", matches = "\\d+")
class TracedTest {
    private static final int MOST = Integer.getInteger("jim.traced", 0);
    private static final int ANSWERS = 4;
    private static final List<String> CALLS = List.of("pwrite64", "fdatasync", "fsync", "ftruncate", "openat");
    private static final List<String> ERRORS = List.of("EIO", "ENOSPC", "EROFS", "EDQUOT", "EACCES", "EMFILE");

    @TempDir
    Path base;

    private boolean failed;

    @Test
    void whatWasCalledKeptIsThereWhateverCallFailed() throws Exception {
        assumeTrue(new ProcessBuilder("strace", "-V").start().waitFor() == 0, "not run: no strace");
        int runs = 0;
        int hits = 0;
        for (String call : CALLS) {
            for (String error : ERRORS) {
                for (int k = 1; runs < MOST; k++) {
                    failed = false;
                    one(call, error, k, runs++);
                    hits += failed ? 1 : 0;
                    if (!failed) {
                        break;
                    }
                }
            }
        }
        System.out.println("strace: " + runs + " runs, " + hits + " with a failing call, 0 lost");
        assertTrue(hits > 0, "no call failed: nothing was tried");
    }

    private void one(String call, String error, int k, int run) throws Exception {
        Path own = base.resolve("run" + run);
        Store store = Talks.store(own);
        Journal begun = store.create(Talks.SCRIPT, Talks.start());
        String id = begun.id();
        begun.close();
        Path journal = begun.folder().resolve(Journal.NAME);
        Path trace = base.resolve("trace" + run);
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                trace.toString(),
                "-P",
                journal.toString(),
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + call + ":error=" + error + ":when=" + k));
        command.addAll(Talker.command(own, id, "1", String.valueOf(ANSWERS), "careful"));
        Process talker = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int kept = 0;
        try (BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && !line.equals("done"); line = lines.readLine()) {
                kept = line.matches("\\d+") ? Integer.parseInt(line) : kept;
            }
            talker.getOutputStream().close();
        }
        assertTrue(talker.waitFor(1, TimeUnit.MINUTES), "it ends");
        failed = Files.readString(trace).contains("(INJECTED)");
        List<Event> events = store.read(id).events();
        List<Event> said = events.subList(1, events.size());
        String what = call + " " + error + " " + k;
        assertTrue(said.size() == kept || said.size() == kept + 1, what + ": " + kept + " kept, " + said.size());
        assertEquals(Talks.answers(1, said.size()), said, what);
        Opened opened = store.open(id);
        assertTrue(opened instanceof Opened.Ready, what);
        ((Opened.Ready) opened).journal().close();
    }
}
