package nl.jimgids.journal;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The thread that touches the disk. Java closes a channel when the thread that is busy with it is interrupted, and what was
 * being saved would be in doubt; this thread is known to nobody, so nobody interrupts it. An interrupt of the thread that
 * waits is kept until the work is done.
 */
final class Hand {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "jim-disk");
        thread.setDaemon(true);
        return thread;
    });

    private Hand() {}

    /** Work that gives something. */
    interface Get<T> {
        T get() throws IOException;
    }

    /** Work that gives nothing. */
    interface Run {
        void run() throws IOException;
    }

    static void run(Run work) throws IOException {
        get(() -> {
            work.run();
            return true;
        });
    }

    static <T> T get(Get<T> work) throws IOException {
        Future<T> future = THREAD.submit(work::get);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw known(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException known(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
