package nl.jimgids.journal;

import java.nio.file.Path;
import nl.jimgids.conversation.AnswerId;

/**
 * Another process that keeps a conversation. It says the id on the first line, then the number of each answer after it is
 * kept, until it is killed or has kept enough; then it waits until its input ends.
 *
 * <p>Arguments: the base folder, an id or {@code -} for a new conversation, the first number, how many.
 */
public final class Talker {
    private Talker() {}

    public static void main(String[] args) throws Exception {
        Store store = Talks.store(Path.of(args[0]));
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
            journal.keepDraft(new AnswerId("vraag" + number, 1), "half " + number);
            journal.keep(Talks.answer(number));
            System.out.println(number);
        }
        journal.keepDraft(new AnswerId("later", 1), "half");
        System.out.println("done");
        while (System.in.read() >= 0) {
            // Holds the lock.
        }
        journal.close();
    }
}
