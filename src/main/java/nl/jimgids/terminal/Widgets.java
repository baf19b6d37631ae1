package nl.jimgids.terminal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Given;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** The widget that fits a question. */
final class Widgets {
    private final Prompt prompt;
    private final Words words;
    private final LocalDate today;

    Widgets(Prompt prompt, Words words, LocalDate today) {
        this.prompt = prompt;
        this.words = words;
        this.today = today;
    }

    /** The answer of before that can stand ready; null when there is none that fits. */
    Response.@Nullable Value ready() {
        Given ready = prompt.ready();
        return ready != null
                        && ready.response() instanceof Response.Value value
                        && Fits.misfit(prompt, value, today) == null
                ? value
                : null;
    }

    /** With the answer of before in it. */
    Widget fresh() {
        Response.Value ready = ready();
        AnswerType type = prompt.question().type();
        if (type instanceof AnswerType.Story) {
            return StoryField.of(text(ready));
        } else if (type instanceof AnswerType.Choice) {
            return new ChoiceList(
                    prompt.options(), Picking.at(ready instanceof Response.Chosen c ? index(c.option()) : -1));
        } else if (type instanceof AnswerType.Choices choices) {
            return choices(choices, ready);
        } else if (type instanceof AnswerType.YesNo) {
            return new YesNo(ready instanceof Response.YesNo answer ? Boolean.valueOf(answer.yes()) : null);
        } else if (type instanceof AnswerType.Scale scale) {
            Integer at = ready instanceof Response.Number number ? Integer.valueOf(number.number()) : null;
            return new ScaleLine(scale.from(), scale.upto(), word(scale.low()), word(scale.high()), at, "");
        } else if (type instanceof AnswerType.Count count) {
            return NumberField.of(text(ready), word(count.unit()));
        } else if (type instanceof AnswerType.Day day) {
            return DayField.of(text(ready), today, day.fromToday() ? today : null, words);
        } else if (type.isList()) {
            List<String> entries = ready instanceof Response.Listed listed ? listed.entries() : List.of();
            return EntryList.of(entries, type instanceof AnswerType.People);
        } else if (type instanceof AnswerType.Person) {
            return PersonChoice.of(prompt.people(), text(ready));
        }
        return LineField.of(text(ready));
    }

    /** With what was half typed in it; null where nothing can be. */
    @Nullable
    Widget half(String text) {
        AnswerType type = prompt.question().type();
        if (text.isEmpty()) {
            return null;
        } else if (type instanceof AnswerType.Story) {
            return StoryField.half(text);
        } else if (type.isList()) {
            return EntryList.half(text, type instanceof AnswerType.People);
        } else if (type instanceof AnswerType.Person) {
            return PersonChoice.of(prompt.people(), text);
        }
        return type instanceof AnswerType.Line ? LineField.of(text) : null;
    }

    private Widget choices(AnswerType.Choices type, Response.@Nullable Value ready) {
        Set<Integer> chosen = new HashSet<>();
        if (ready instanceof Response.ChosenSome some) {
            some.options().forEach(option -> chosen.add(index(option)));
        }
        return new ChoicesList(prompt.options(), Picking.NOTHING, chosen, type.atMost(), false);
    }

    private int index(String key) {
        for (int index = 0; index < prompt.options().size(); index++) {
            if (prompt.options().get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }

    private String text(Response.@Nullable Value value) {
        if (value instanceof Response.Text text) {
            return text.text();
        } else if (value instanceof Response.Person person) {
            return person.name();
        } else if (value instanceof Response.Number number) {
            return String.valueOf(number.number());
        }
        return value instanceof Response.Day day ? words.day(day.day()) : "";
    }

    private static String word(@Nullable Template template) {
        return template == null ? "" : template.text();
    }
}
