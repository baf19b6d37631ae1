package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.jimgids.script.AnswerType;
import org.jspecify.annotations.Nullable;

/** Whether a response can be the answer to a question as it is put now. */
public final class Fits {
    /** The longest text that an answer may have, in characters. */
    public static final int MOST_CHARACTERS = 64 * 1024;

    private Fits() {}

    /**
     * Why a response does not fit, as a key of the bundles under {@code misfit.}, with what it speaks of.
     *
     * @param message the key without {@code misfit.}
     */
    public record Misfit(String message, List<String> arguments) {}

    /**
     * Looks at a response.
     *
     * @param today for days that may not lie in the past; null: any day will do, as it does for an answer of before
     * @return null when it fits
     */
    public static @Nullable Misfit misfit(Prompt prompt, Response response, @Nullable LocalDate today) {
        if (response instanceof Response.Value value) {
            return value(prompt, value, today);
        }
        return prompt.mayPass() ? null : misfit("required");
    }

    /** Some answer that fits, for looking ahead past a question that cannot be passed. */
    static Response.@Nullable Value any(Prompt prompt, LocalDate today) {
        List<String> offered = prompt.options().stream().map(Prompt.Choice::key).toList();
        List<Response.Value> tries = new ArrayList<>(List.of(
                new Response.Text("-"),
                new Response.YesNo(true),
                new Response.Day(today),
                new Response.Person("-"),
                new Response.Listed(List.of()),
                new Response.Number(0)));
        AnswerType type = prompt.question().type();
        if (type instanceof AnswerType.Scale scale) {
            tries.add(new Response.Number(scale.from()));
        } else if (type instanceof AnswerType.Count count) {
            tries.add(
                    new Response.Number(count.from() != null ? count.from() : count.upto() != null ? count.upto() : 0));
        } else if (type instanceof AnswerType.Choices choices) {
            tries.add(new Response.ChosenSome(
                    offered.subList(0, Math.min(offered.size(), Math.max(choices.atLeast(), 0)))));
        } else if (!offered.isEmpty()) {
            tries.add(new Response.Chosen(offered.get(0)));
        }
        return tries.stream()
                .filter(value -> misfit(prompt, value, today) == null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Misfit value(Prompt prompt, Response.Value value, @Nullable LocalDate today) {
        AnswerType type = prompt.question().type();
        if (type instanceof AnswerType.Line || type instanceof AnswerType.Story) {
            return value instanceof Response.Text text ? text(text.text(), type) : other(type);
        } else if (type instanceof AnswerType.Choice) {
            return value instanceof Response.Chosen chosen ? option(prompt, chosen.option()) : other(type);
        } else if (type instanceof AnswerType.Choices choices) {
            return value instanceof Response.ChosenSome some ? some(prompt, choices, some.options()) : other(type);
        } else if (type instanceof AnswerType.YesNo) {
            return value instanceof Response.YesNo ? null : other(type);
        } else if (type instanceof AnswerType.Scale scale) {
            return value instanceof Response.Number number
                    ? within(number.number(), scale.from(), scale.upto())
                    : other(type);
        } else if (type instanceof AnswerType.Count count) {
            return value instanceof Response.Number number
                    ? within(number.number(), count.from(), count.upto())
                    : other(type);
        } else if (type instanceof AnswerType.Day day) {
            return value instanceof Response.Day given ? day(given.day(), day, today) : other(type);
        } else if (type instanceof AnswerType.People people) {
            return value instanceof Response.Listed listed ? listed(listed.entries(), people.atMost()) : other(type);
        } else if (type instanceof AnswerType.Things things) {
            return value instanceof Response.Listed listed ? listed(listed.entries(), things.atMost()) : other(type);
        }
        return value instanceof Response.Person person ? text(person.name(), new AnswerType.Line()) : other(type);
    }

    private static @Nullable Misfit text(String text, AnswerType type) {
        if (text.isBlank()) {
            return misfit("empty");
        }
        if (text.length() > MOST_CHARACTERS) {
            return misfit("too-long", String.valueOf(MOST_CHARACTERS));
        }
        return type instanceof AnswerType.Line && text.indexOf('\n') >= 0 ? misfit("one-line") : null;
    }

    private static @Nullable Misfit option(Prompt prompt, String key) {
        return prompt.options().stream().anyMatch(option -> option.key().equals(key))
                ? null
                : misfit("option", key, keys(prompt));
    }

    private static @Nullable Misfit some(Prompt prompt, AnswerType.Choices choices, List<String> keys) {
        for (String key : keys) {
            Misfit misfit = option(prompt, key);
            if (misfit != null) {
                return misfit;
            }
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            return misfit("double");
        }
        // Hidden options can leave fewer than the script asks for.
        int atLeast = Math.min(choices.atLeast(), prompt.options().size());
        if (keys.size() < atLeast) {
            return misfit("at-least", String.valueOf(atLeast));
        }
        return keys.size() > choices.atMost() ? misfit("at-most", String.valueOf(choices.atMost())) : null;
    }

    private static @Nullable Misfit within(int number, @Nullable Integer from, @Nullable Integer upto) {
        if (from != null && number < from) {
            return misfit("below", String.valueOf(from));
        }
        return upto != null && number > upto ? misfit("above", String.valueOf(upto)) : null;
    }

    private static @Nullable Misfit day(LocalDate day, AnswerType.Day type, @Nullable LocalDate today) {
        return type.fromToday() && today != null && day.isBefore(today) ? misfit("past") : null;
    }

    private static @Nullable Misfit listed(List<String> entries, @Nullable Integer atMost) {
        for (String entry : entries) {
            Misfit misfit = text(entry, new AnswerType.Line());
            if (misfit != null) {
                return misfit;
            }
        }
        if (new HashSet<>(entries).size() < entries.size()) {
            return misfit("double");
        }
        return atMost != null && entries.size() > atMost ? misfit("at-most", String.valueOf(atMost)) : null;
    }

    private static Misfit other(AnswerType type) {
        return misfit("type." + type.word());
    }

    private static String keys(Prompt prompt) {
        return String.join(
                ", ", prompt.options().stream().map(Prompt.Choice::key).toList());
    }

    private static Misfit misfit(String message, String... arguments) {
        return new Misfit(message, List.of(arguments));
    }
}
