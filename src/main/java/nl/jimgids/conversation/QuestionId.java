package nl.jimgids.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file speaks of a question: {@code id}, {@code dialogue.id}, {@code id@entry}, {@code id@role}, {@code id#2}.
 *
 * @param text as it is written, without the visit
 * @param about the same without what the program itself asks about an answer ({@code share(…)}, {@code safety(…)})
 * @param question {@link #about} without entry and role; {@code veiligheid#1.id} is {@code veiligheid.id}
 * @param prefix what stands before the ids of its dialogue; empty for the main one
 * @param at the entries and the role, as {@code @oma@jongere}; empty when none is named
 * @param visit which time it is put; 0: any
 */
public record QuestionId(String text, String about, String question, String prefix, String at, int visit) {
    private static final Pattern VISIT = Pattern.compile("(.+)#(\\d{1,3})");
    private static final Pattern ENGINE = Pattern.compile("(?:share|safety)\\((.+)\\)");
    private static final Pattern TALK = Pattern.compile("#\\d{1,3}\\.");

    /** Takes the written form apart; every text has a reading. */
    public static QuestionId parse(String written) {
        Matcher visit = VISIT.matcher(written);
        boolean visited = visit.matches();
        String text = visited ? visit.group(1) : written;
        Matcher engine = ENGINE.matcher(text);
        String about = engine.matches() ? engine.group(1) : text;
        int sign = about.indexOf('@');
        String name = sign < 0 ? about : about.substring(0, sign);
        return new QuestionId(
                text,
                about,
                TALK.matcher(name).replaceFirst("."),
                name.substring(0, name.lastIndexOf('.') + 1),
                sign < 0 ? "" : about.substring(sign),
                visited ? Integer.parseInt(visit.group(2)) : 0);
    }

    /** The id of the step. */
    public String step() {
        return question.substring(question.lastIndexOf('.') + 1);
    }

    /** Whether a question that was put is meant. */
    public boolean means(AnswerId id) {
        boolean same = id.text().equals(text) || (at.isEmpty() && id.text().startsWith(text + "@"));
        return same && (visit == 0 || visit == id.visit());
    }

    /** Whether an answer of this id may be meant among the entries that are gone through at a place, as {@code @entry}. */
    public boolean within(String around) {
        return at.isEmpty() || (at + "@").startsWith(around + "@") || (around + "@").startsWith(at + "@");
    }
}
