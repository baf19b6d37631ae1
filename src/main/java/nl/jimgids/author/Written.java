package nl.jimgids.author;

import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;

/** An answer as an answers file would say it, so that who reads of it finds it there. */
final class Written {
    private static final int MOST = 40;

    private Written() {}

    /** The answer in a sentence: "is …". */
    static String is(Response response, Words words) {
        if (response instanceof Response.Passed) {
            return words.say("author.is.passed");
        } else if (response instanceof Response.Unknown) {
            return words.say("author.is.unknown");
        }
        String value = value(response, words);
        return value.isEmpty() ? words.say("author.is.empty") : words.say("author.is", value);
    }

    private static String value(Response response, Words words) {
        if (response instanceof Response.Text text) {
            return quoted(text.text());
        } else if (response instanceof Response.Chosen chosen) {
            return chosen.option();
        } else if (response instanceof Response.ChosenSome some) {
            return words.list(some.options());
        } else if (response instanceof Response.YesNo yesNo) {
            return yesNo.yes() ? "yes" : "no";
        } else if (response instanceof Response.Number number) {
            return String.valueOf(number.number());
        } else if (response instanceof Response.Day day) {
            return day.day().toString();
        } else if (response instanceof Response.Listed listed) {
            return list(listed.entries(), words);
        }
        return response instanceof Response.Person person ? quoted(person.name()) : "";
    }

    private static String list(List<String> entries, Words words) {
        return entries.isEmpty()
                ? ""
                : words.list(entries.stream().map(Written::quoted).toList());
    }

    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(MOST, line.codePointCount(0, line.length())));
        return "'" + (end < line.length() ? line.substring(0, end) + "…" : line) + "'";
    }
}
