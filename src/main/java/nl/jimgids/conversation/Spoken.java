package nl.jimgids.conversation;

import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;

/** An answer as people would say it. */
public final class Spoken {
    private Spoken() {}

    /** The words; empty when the question was passed, unknown, or answered with an empty list. */
    public static String words(Prompt prompt, Response response, Words words) {
        if (response instanceof Response.Chosen chosen) {
            return prompt.labelOf(chosen.option());
        } else if (response instanceof Response.ChosenSome some) {
            return words.list(some.options().stream().map(prompt::labelOf).toList());
        } else if (response instanceof Response.Number number) {
            return number(prompt, number.number());
        }
        return words(response, words);
    }

    /** The same without the question: the words of an option, and the unit of a number, are the question's. */
    static String words(Response response, Words words) {
        if (response instanceof Response.Text text) {
            return text.text();
        } else if (response instanceof Response.YesNo yesNo) {
            return words.yesNo(yesNo.yes());
        } else if (response instanceof Response.Number number) {
            return String.valueOf(number.number());
        } else if (response instanceof Response.Day day) {
            return words.day(day.day());
        } else if (response instanceof Response.Listed listed) {
            return words.list(listed.entries());
        }
        return response instanceof Response.Person person ? person.name() : "";
    }

    /** An answer as no language changes it; empty where none was given. */
    static String own(Response response) {
        if (response instanceof Response.YesNo yesNo) {
            return String.valueOf(yesNo.yes());
        } else if (response instanceof Response.Number number) {
            return String.valueOf(number.number());
        } else if (response instanceof Response.Day day) {
            return day.day().toString();
        } else if (response instanceof Response.Listed listed) {
            return String.join("\n", listed.entries());
        } else if (response instanceof Response.Text text) {
            return text.text();
        }
        return response instanceof Response.Person person ? person.name() : "";
    }

    private static String number(Prompt prompt, int number) {
        Template unit = prompt.question().type() instanceof AnswerType.Count count ? count.unit() : null;
        return unit == null ? String.valueOf(number) : number + " " + unit.text();
    }
}
