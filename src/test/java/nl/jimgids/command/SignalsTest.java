package nl.jimgids.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.jimgids.OtherJava;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Table;
import nl.jimgids.journal.Journal;
import nl.jimgids.journal.Keyring;
import nl.jimgids.journal.Opened;
import nl.jimgids.journal.Store;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the system says in the middle of a question: what was said is kept, and the terminal is as it was. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
    /** More with {@code -Djim.signals=100}. */
    private static final int TIMES = Integer.getInteger("jim.signals", 1);

    private static final String WEEK = """
            jim: 1
            dialogue: week
            title: Jouw week
            language: nl
            roles: {jongere: Jongere}
            steps:
              - say: Dag. We delen niets zonder jou. Behalve als iemand niet veilig is.
              - {id: hoe, ask: Hoe was het, to: jongere, options: {goed: Het ging goed, slecht: Het ging slecht}}
              - {id: meer, ask: Vertel, to: jongere}
              - {id: dan, ask: Hoe ga je verder, to: jongere}
            """;

    @TempDir
    Path base;

    /** A signal ends it at once, with 128 and its number; the key asks first. */
    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130", "Ctrl-C, 130"})
    void theAnswerAndWhatIsHalfTypedAreKept(String signal, int code) throws Exception {
        assumeFalse(
                isIgnored(signal), "not run: " + signal + " is ignored here, as behind nohup and in the background");
        Path script = Files.writeString(base.resolve("week.yaml"), WEEK);
        for (int time = 0; time < TIMES; time++) {
            Path home = base.resolve(signal + time);
            Store store = Store.in(home, Words.in("nl"), new Keyring());
            store.choosePlain();
            try (Window window = Window.opened(home, "start", script.toString())) {
                window.typesHalf();
                if (signal.equals("Ctrl-C")) {
                    window.types("\u0003");
                    window.waitsFor("Stoppen?").types("j\r");
                } else {
                    window.receives(signal);
                }
                assertEquals(code, window.ends(), window.shown());
                assertTrue(window.isAsBefore(), window.shown());
            }
            assertEquals(List.of("half getypt"), kept(store));
        }
        System.out.println("signals: " + TIMES + " times " + signal + ", 0 lost, the terminal as it was");
    }

    /** Going back in the middle of a sentence, and then the battery. */
    @Test
    void whatIsHalfTypedStaysWhilePeopleAreElsewhere() throws Exception {
        Path script = Files.writeString(base.resolve("week.yaml"), WEEK);
        Path home = base.resolve("elders");
        Store store = Store.in(home, Words.in("nl"), new Keyring());
        store.choosePlain();
        try (Window window = Window.opened(home, "start", script.toString())) {
            window.typesHalf().types("\u0002");
            window.waitsFor("Hoe was het").types("2\r");
            window.waitsFor("Het ging slecht");
            window.waitsFor("half getypt");
            window.receives("KILL");
            window.ends();
        }
        assertEquals(List.of("half getypt"), kept(store));
        String id = store.list().get(0).id();
        try (Window window = Window.opened(home, "resume", id, "--dialogues", base.toString())) {
            window.waitsFor("half getypt").types(", en af\r");
            window.waitsFor("verder").types("\u0002");
            window.waitsFor("half getypt, en af");
            window.receives("TERM");
            window.ends();
        }
        assertEquals(List.of(), kept(store), "it became an answer");
    }

    /** Java knows of no console then, and people still type at a terminal. */
    @Test
    void thePassphraseIsNotSeenWhenTheOutputGoesElsewhere() throws Exception {
        Path home = base.resolve("zin");
        Store store = Store.in(home, Words.in("nl"), new Keyring());
        store.choose("paard accu nietje".toCharArray(), List.of());
        File out = base.resolve("agenda.txt").toFile();
        Path script = Files.writeString(base.resolve("week.yaml"), WEEK);
        Table table = new Table(Map.of("jongere", "Dani"));
        Event.Started start = new Event.Started(table, false, Earlier.NONE, Shell.NOW);
        String id;
        try (Journal journal =
                store.create(ScriptReader.read(script.toString(), WEEK).script(), start)) {
            id = journal.id();
        }
        try (Window window = Window.opened(home, out, "inzage", id, "--dialogues", base.toString())) {
            window.waitsFor("Wat is de wachtzin?").types("fout fout fout\r");
            window.waitsFor("Wat is de wachtzin?").types("paard accu nietje\r");
            assertEquals(0, window.ends(), window.shown());
            assertTrue(window.isAsBefore(), window.shown());
            assertFalse(window.shown().contains("fout fout") || window.shown().contains("paard"), window.shown());
        }
        assertTrue(Files.readString(out.toPath()).contains("Wat er van jou is bewaard"));
    }

    /** What a process ignores, the processes that it starts ignore as well; only Linux tells. */
    private static boolean isIgnored(String signal) throws IOException {
        int number = List.of("HUP", "INT").indexOf(signal);
        Path status = Path.of("/proc/self/status");
        if (number < 0 || !Files.isReadable(status)) {
            return false;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("SigIgn:")) {
                return (Long.parseUnsignedLong(
                                                line.substring("SigIgn:".length())
                                                        .strip(),
                                                16)
                                        >> number
                                & 1)
                        == 1;
            }
        }
        return false;
    }

    /** What is half typed, where the only conversation has the answer that was given. */
    private static List<String> kept(Store store) throws Exception {
        String id = store.list().get(0).id();
        Opened.Ready ready = (Opened.Ready) store.open(id);
        try (Journal journal = ready.journal()) {
            assertTrue(
                    ready.reading().events().stream()
                            .anyMatch(event -> event instanceof Event.Answered answered
                                    && answered.id().text().equals("hoe")),
                    journal.id());
        }
        return ready.recovered().drafts().stream().map(Draft::text).toList();
    }

    /** jim in a terminal of its own. */
    private record Window(JniNativePty terminal, Attributes before, Process process, StringBuffer output, int[] read)
            implements AutoCloseable {
        static Window opened(Path home, String... args) throws IOException {
            return opened(home, null, args);
        }

        /**
         * @param out where the output goes; null: to the terminal as well
         */
        static Window opened(Path home, @Nullable File out, String... args) throws IOException {
            JniNativePty terminal = line();
            StringBuffer output = new StringBuffer();
            Thread reader = new Thread(() -> read(terminal, output), "window");
            reader.setDaemon(true);
            reader.start();
            Attributes before = terminal.getAttr();
            File device = Path.of(terminal.getName()).toFile();
            ProcessBuilder jim = new ProcessBuilder(OtherJava.command(Main.class, List.of(args)))
                    .redirectInput(device)
                    .redirectOutput(out == null ? device : out)
                    .redirectError(device);
            jim.environment()
                    .putAll(Map.of(
                            "JIM_HOME",
                            home.toString(),
                            "TERM",
                            "xterm-256color",
                            "LANG",
                            "nl_NL.UTF-8",
                            "LC_ALL",
                            "C.UTF-8"));
            return new Window(terminal, before, jim.start(), output, new int[1]);
        }

        private static JniNativePty line() {
            try {
                return (JniNativePty) new JniTerminalProvider().open(null, new Size(80, 24));
            } catch (IOException e) {
                return Assumptions.abort("not run: no terminal can be made here: " + e.getMessage());
            }
        }

        private static void read(JniNativePty terminal, StringBuffer output) {
            byte[] bytes = new byte[4096];
            try (InputStream in = terminal.getMasterInput()) {
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    output.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                output.append("[closed]");
            }
        }

        void types(String keys) throws IOException {
            terminal.getMasterOutput().write(keys.getBytes(StandardCharsets.UTF_8));
        }

        /** Holds the conversation up to the middle of its second answer. */
        Window typesHalf() throws IOException, InterruptedException {
            waitsFor("hoe wil je").types("Dani\r");
            waitsFor("Hoe was het").types("1\r");
            waitsFor("Vertel").types("half getypt");
            return waitsFor("half getypt");
        }

        /** Waits for a text, from here on. */
        Window waitsFor(String text) throws InterruptedException {
            until(() -> output.indexOf(text, read[0]) >= 0, text);
            read[0] = output.indexOf(text, read[0]) + text.length();
            return this;
        }

        void until(BooleanSupplier there, String what) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!there.getAsBoolean()) {
                assertTrue(System.nanoTime() < end && process.isAlive(), () -> "no " + what + " in " + output);
                Thread.sleep(20);
            }
        }

        void receives(String signal) throws Exception {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }

        int ends() throws InterruptedException {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), () -> "still there: " + output);
            return process.exitValue();
        }

        /** Whether the line is set as it was, and what the program switched on is off again. */
        boolean isAsBefore() throws IOException, InterruptedException {
            Thread.sleep(100);
            return before.toString().equals(terminal.getAttr().toString())
                    && isOff("?1049", 'h', 'l')
                    && isOff("?2004", 'h', 'l')
                    && isOff("?25", 'l', 'h');
        }

        private boolean isOff(String mode, char on, char off) {
            return output.lastIndexOf(mode + on) <= output.lastIndexOf(mode + off);
        }

        String shown() {
            return output.toString().replace("\u001b", "<ESC>");
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            terminal.close();
        }
    }
}
