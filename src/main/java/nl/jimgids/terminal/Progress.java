package nl.jimgids.terminal;

import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Remaining;
import nl.jimgids.conversation.Turn;
import nl.jimgids.words.Words;

/** Where a conversation is, in words. Minutes are rounded: nobody holds a conversation by the clock. */
final class Progress {
    private static final int A_FEW = 5;

    private Progress() {}

    /** Where it is now; empty beside the conversation itself, and where nothing can be said. */
    static String now(Conversation conversation, Words words) {
        return conversation.path().inTalk() ? "" : words(Remaining.of(conversation), words);
    }

    /** Where it is at one of its headings; empty for a heading of another dialogue. */
    static String at(Turn.Heading heading, Conversation conversation, Words words) {
        int part = 0;
        for (Turn turn : conversation.path().turns()) {
            boolean own = turn instanceof Turn.Heading && turn.key().startsWith("~");
            part += own ? 1 : 0;
            if (turn.equals(heading)) {
                Remaining left = Remaining.of(conversation);
                return own ? words(new Remaining(part, left.parts(), left.shortest(), left.longest()), words) : "";
            }
        }
        return "";
    }

    static String words(Remaining left, Words words) {
        String part = left.part() == 0 || left.parts() < 2
                ? ""
                : words.say("terminal.part", left.part(), Math.max(left.part(), left.parts()));
        String time = time(left.shortest(), left.longest(), words);
        if (part.isEmpty() || time.isEmpty()) {
            return part.isEmpty() && !time.isEmpty()
                    ? time.substring(0, 1).toUpperCase(words.locale()) + time.substring(1)
                    : part;
        }
        return part + ", " + time;
    }

    private static String time(int shortest, int longest, Words words) {
        if (longest <= 0) {
            return "";
        } else if (longest < A_FEW) {
            return words.say("terminal.minutes.few");
        }
        int least = Math.round(shortest / 5f) * 5;
        int most = (longest + 4) / 5 * 5;
        if (least < A_FEW) {
            return words.say("terminal.minutes.most", most);
        }
        return least >= most
                ? words.say("terminal.minutes.about", most)
                : words.say("terminal.minutes.between", least, most);
    }
}
