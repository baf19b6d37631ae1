package nl.jimgids.journal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that tries to open a conversation at each line it reads, says what came of it, and lets go at the next. */
final class Opener {
    private Opener() {}

    public static void main(String[] args) throws Exception {
        Store store = Talks.store(Path.of(args[0]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        while (lines.readLine() != null) {
            Journal journal = null;
            try {
                journal = ((Opened.Ready) store.open(args[1])).journal();
                journal.keep(Talks.answer(Integer.parseInt(args[2])));
                System.out.println("open");
            } catch (Trouble.OpenElsewhere e) {
                System.out.println("elsewhere");
            }
            lines.readLine();
            if (journal != null) {
                journal.close();
            }
            System.out.println("closed");
        }
    }
}
