package nl.jimgids.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines, read by a thread of its own: a thread that waits for the standard input cannot be told that the conversation must
 * end.
 */
final class LineSource {
    /** A line; null text: there are no more. */
    private record Entry(@Nullable String text) {}

    private static final Entry END = new Entry(null);
    private static final Entry BREAK = new Entry(null);

    private final Reader reader;
    private final LinkedBlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private boolean started;
    private boolean ended;

    LineSource(Reader reader) {
        this.reader = reader;
    }

    /** The next line; null when there are no more, or somebody broke off. */
    @Nullable
    String next() {
        if (ended) {
            return null;
        }
        if (!started) {
            started = true;
            Thread thread = new Thread(this::read, "jim-lines");
            thread.setDaemon(true);
            thread.start();
        }
        try {
            Entry entry = entries.take();
            ended = entry == END;
            return entry.text();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ended = true;
            return null;
        }
    }

    /** Whether somebody asked for a line already; from then on a thread of its own reads what is typed. */
    boolean isStarted() {
        return started;
    }

    /** No more lines come, whoever waits for one. */
    void end() {
        entries.add(END);
    }

    /** Whoever waits for a line, or does so next, gets none this once. */
    void breakOff() {
        entries.add(BREAK);
    }

    /** Nobody broke off. */
    void listen() {
        entries.removeIf(entry -> entry == BREAK);
    }

    private void read() {
        BufferedReader lines = new BufferedReader(reader);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                entries.add(new Entry(line));
            }
        } catch (IOException closed) {
            // Like its end.
        }
        end();
    }
}
