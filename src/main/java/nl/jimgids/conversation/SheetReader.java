package nl.jimgids.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Step;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what is written in an answers file as the answer to a question. */
public final class SheetReader {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");

    private SheetReader() {}

    /**
     * What becomes of a question of which nothing is written: what the program itself asks goes by itself. Nobody else may read
     * the answer, and nobody talks about safety now.
     *
     * @return null for a question of the script
     */
    public static @Nullable Response unwritten(Prompt prompt) {
        return switch (prompt.kind()) {
            case SHARE -> new Response.ChosenSome(List.of());
            case SAFETY -> new Response.YesNo(false);
            case SCRIPT -> null;
        };
    }

    /** The response; null when what is written cannot be one of the question's type. */
    public static @Nullable Response read(Prompt prompt, Yaml written, LocalDate today) {
        AnswerType type = prompt.question().type();
        if (written instanceof Yaml.Scalar scalar) {
            return switch (scalar.text()) {
                case "passed" -> new Response.Passed();
                case "unknown" -> new Response.Unknown();
                default -> one(type, scalar.text(), today);
            };
        }
        return written instanceof Yaml.Row row ? several(prompt, type, row) : null;
    }

    private static @Nullable Response one(AnswerType type, String text, LocalDate today) {
        if (type instanceof AnswerType.Line || type instanceof AnswerType.Story) {
            return new Response.Text(text.stripTrailing());
        } else if (type instanceof AnswerType.Choice) {
            return new Response.Chosen(text);
        } else if (type instanceof AnswerType.Choices) {
            return new Response.ChosenSome(List.of(text));
        } else if (type instanceof AnswerType.YesNo) {
            return yesNo(text);
        } else if (type.isNumber()) {
            return number(text);
        } else if (type instanceof AnswerType.Day) {
            LocalDate day = day(text, today);
            return day == null ? null : new Response.Day(day);
        } else if (type.isList()) {
            return new Response.Listed(List.of(text));
        }
        return new Response.Person(text);
    }

    private static @Nullable Response several(Prompt prompt, AnswerType type, Yaml.Row row) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : row.items()) {
            if (!(item instanceof Yaml.Scalar scalar)) {
                return null;
            }
            texts.add(scalar.text().strip());
        }
        if (type.isList()) {
            return new Response.Listed(List.copyOf(texts));
        }
        return type instanceof AnswerType.Choices ? new Response.ChosenSome(inOrder(prompt, texts)) : null;
    }

    /** What is chosen, in the order of the script; what is not offered stays, so that it is found not to fit. */
    private static List<String> inOrder(Prompt prompt, List<String> keys) {
        List<String> order = prompt.options().stream().map(Prompt.Choice::key).toList();
        List<String> sorted = new ArrayList<>(keys);
        sorted.sort((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        return List.copyOf(sorted);
    }

    private static @Nullable Response yesNo(String text) {
        return switch (text) {
            case "yes" -> new Response.YesNo(true);
            case "no" -> new Response.YesNo(false);
            default -> null;
        };
    }

    private static @Nullable Response number(String text) {
        try {
            return new Response.Number(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A day as 2027-01-15 or 15-1-2027, or so long from today: {@code 14 days}. */
    private static @Nullable LocalDate day(String text, LocalDate today) {
        try {
            Step.Span span = Step.Span.parse(text);
            if (span != null) {
                return span.after(today);
            }
            Matcher day = DAY.matcher(text);
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
