package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerType;
import nl.jimgids.words.Words;

/**
 * Numbers over time as a small picture: a bar for each time, and no word about what it means. That is for the people to say.
 */
public final class Trend {
    private static final String FULL = "\u25a0";
    private static final String EMPTY = "\u25a1";

    private Trend() {}

    /** One time. */
    private record Point(String when, int number) {}

    /** The same on one line, for a text: the earlier numbers with their days; empty when it is the first time. */
    public static String words(Conversation conversation, Prompt prompt, Words words) {
        List<String> times = new ArrayList<>();
        for (Memory memory : conversation.before(prompt)) {
            times.add(words.say("then", memory.words(), words.day(memory.on())));
        }
        return times.isEmpty() ? "" : words.say("before", words.list(times));
    }

    /**
     * A line for each time that a scale was answered, this time last; none when it is the first time.
     *
     * @param number what was answered now
     */
    public static List<String> lines(Conversation conversation, Prompt prompt, int number, Words words) {
        List<Memory> before = conversation.before(prompt);
        if (before.isEmpty() || !(prompt.question().type() instanceof AnswerType.Scale scale)) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        for (Memory memory : before) {
            // The scale may have been another one then: 4 of 5 is not 4 of 10.
            if (memory.response() instanceof Response.Number then
                    && then.number() >= scale.from()
                    && then.number() <= scale.upto()) {
                points.add(new Point(words.day(memory.on()), then.number()));
            }
        }
        points.add(new Point(words.say("now"), number));
        List<String> lines = new ArrayList<>();
        for (Point point : points) {
            String bar = FULL.repeat(point.number() - scale.from()) + EMPTY.repeat(scale.upto() - point.number());
            lines.add(bar + " " + point.number() + "  " + point.when());
        }
        return lines;
    }
}
