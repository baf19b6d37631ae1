package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.OtherJava;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.words.Words;

/**
 * Another process that keeps a conversation. It says the id on the first line, then the number of each answer after it is
 * kept, until it is killed or has kept enough; then it waits until its input ends.
 *
 * <p>Arguments: the base folder, an id or {@code -} for a new conversation, the first number, how many, and {@code careless}
 * when it shall not wait for the disk.
 */
public final class Talker {
    private Talker() {}

    public static void main(String[] args) throws Exception {
        Path base = Path.of(args[0]);
        boolean careless = args.length > 4 && args[4].equals("careless");
        Store store = careless ? careless(base) : Talks.store(base);
        Journal journal;
        try {
            journal = args[1].equals("-")
                    ? store.create(Talks.SCRIPT, Talks.start())
                    : ((Opened.Ready) store.open(args[1])).journal();
        } catch (Trouble.OpenElsewhere e) {
            System.out.println("elsewhere");
            return;
        }
        System.out.println(journal.id());
        int first = Integer.parseInt(args[2]);
        int count = Integer.parseInt(args[3]);
        for (int number = first; number < first + count; number++) {
            journal.keepDraft(new Draft(new AnswerId("vraag" + number, 1), "half " + number));
            journal.keep(Talks.answer(number));
            System.out.println(number);
        }
        journal.keepDraft(new Draft(new AnswerId("later", 1), "half"));
        System.out.println("done");
        while (System.in.read() >= 0) {
            // Holds the lock.
        }
        journal.close();
    }

    private static Store careless(Path base) throws Trouble {
        Home home = new Home(base, base.resolve("conversations"));
        Store store = new Store(new CarelessDisk(), home, Words.in("nl"), new Keyring());
        store.choosePlain();
        return store;
    }

    /** How one is started. */
    static List<String> command(Path base, String... args) {
        List<String> all = new ArrayList<>(List.of(base.toString()));
        all.addAll(List.of(args));
        return OtherJava.command(Talker.class, all);
    }

    static Process start(Path base, String... args) throws IOException {
        return new ProcessBuilder(command(base, args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
