package nl.jimgids.script.reader;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Question;
import nl.jimgids.script.Question.Sheet;
import nl.jimgids.script.Share;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Template;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what a step asks. */
final class QuestionReader {
    private final Fields fields;
    private final Findings findings;
    private final ConditionReader conditions;

    QuestionReader(Fields fields, ConditionReader conditions) {
        this.fields = fields;
        this.findings = fields.findings();
        this.conditions = conditions;
    }

    /** The word of a question's type, also when it is not written. */
    static String typeOf(Yaml.Table table) {
        if (table.get("type") instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        return Keys.typeWithout(table.get("options") != null);
    }

    Question read(String typeWord) {
        Template nothing = new Template("", fields.place());
        return new Question(
                requireNonNullElse(fields.text("ask"), nothing),
                to(),
                type(typeWord),
                fields.text("label"),
                share(),
                fields.oneOf("keep_as", Sheet.class),
                fields.texts("probes"),
                fields.text("hint"),
                fields.text("why"),
                fields.text("simple"),
                fields.flag("required"),
                fields.oneOf("signal", Signal.class),
                fields.word("renamed_from"));
    }

    private Question.To to() {
        if (!fields.has("to")) {
            return new Question.To.Together();
        }
        List<Name> roles = fields.words("to");
        return roles.size() == 1 && roles.get(0).text().equals("everyone")
                ? new Question.To.Everyone()
                : new Question.To.Roles(roles);
    }

    private @Nullable Share share() {
        if (!fields.has("share")) {
            return null;
        }
        List<Name> roles = fields.words("share");
        return fields.get("share") instanceof Yaml.Scalar scalar
                        && scalar.text().equals("ask")
                ? new Share.Ask()
                : new Share.With(roles);
    }

    private AnswerType type(String word) {
        return switch (word) {
            case "story" -> new AnswerType.Story();
            case "choice" -> new AnswerType.Choice(options());
            case "choices" -> choices();
            case "yes_no" -> new AnswerType.YesNo();
            case "scale" -> scale();
            case "number" -> number();
            case "date" -> new AnswerType.Day(fields.oneOf("from") != null);
            case "people" -> new AnswerType.People(fields.number("at_most"));
            case "person" -> new AnswerType.Person(fromPeople());
            case "list" -> new AnswerType.Things(fields.number("at_most"));
            default -> new AnswerType.Line();
        };
    }

    private AnswerType choices() {
        List<Option> options = options();
        int atLeast = requireNonNullElse(fields.number("at_least"), 0);
        int atMost = requireNonNullElse(fields.number("at_most"), options.size());
        if (atLeast < 0 || atMost < atLeast || atMost > options.size()) {
            Place place = fields.placeOf(fields.has("at_most") ? "at_most" : "at_least");
            findings.error(
                    "type-mismatch",
                    "type-mismatch.choices",
                    place,
                    String.valueOf(atLeast),
                    String.valueOf(atMost),
                    String.valueOf(options.size()));
            return new AnswerType.Choices(options, 0, options.size());
        }
        return new AnswerType.Choices(options, atLeast, atMost);
    }

    private AnswerType scale() {
        int from = requireNonNullElse(fields.number("from"), 0);
        int upto = requireNonNullElse(fields.number("upto"), 10);
        if (from >= upto || (long) upto - from > 100) {
            findings.error(
                    "type-mismatch",
                    "type-mismatch.scale",
                    fields.placeOf("upto"),
                    String.valueOf(from),
                    String.valueOf(upto));
            return new AnswerType.Scale(0, 10, null, null);
        }
        return new AnswerType.Scale(from, upto, fields.text("low"), fields.text("high"));
    }

    private AnswerType number() {
        Integer from = fields.number("from");
        Integer upto = fields.number("upto");
        if (from != null && upto != null && from > upto) {
            findings.error(
                    "type-mismatch", "type-mismatch.scale", fields.placeOf("upto"), from.toString(), upto.toString());
        }
        return new AnswerType.Count(from, upto, fields.text("unit"));
    }

    private @Nullable AnswerRef fromPeople() {
        Name from = fields.word("from");
        return from == null ? null : AnswerRef.parse(from.text(), from.place());
    }

    private List<Option> options() {
        Map<String, Name> keys = new LinkedHashMap<>();
        if (fields.get("options") instanceof Yaml.Table table) {
            table.entries().forEach(entry -> keys.putIfAbsent(entry.key().text(), Fields.name(entry.key())));
            if (table.entries().isEmpty()) {
                findings.error("wrong-type", "wrong-type.empty", table.place(), "options");
            }
        }
        for (Name key : keys.values()) {
            if (Keys.RESERVED_OPTIONS.contains(key.text())) {
                findings.error("bad-name", "bad-name.reserved", key.place(), key.text());
            }
        }
        List<Option> options = new ArrayList<>();
        fields.map("options", entry -> {
                    Name key = keys.get(entry.key().text());
                    return key == null ? null : option(key, entry.value());
                })
                .values()
                .forEach(options::add);
        return List.copyOf(options);
    }

    private @Nullable Option option(Name key, Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return new Option(key, Fields.text(scalar, key.text(), findings), null, null, null, null);
        }
        if (!(value instanceof Yaml.Table table)) {
            findings.error("wrong-type", "wrong-type.option", value.place(), key.text());
            return null;
        }
        Fields own = new Fields(table, Keys.OPTION, findings);
        Template label = own.text("label");
        Yaml when = own.get("when");
        Condition condition = when == null ? null : conditions.read(when);
        return new Option(
                key,
                label == null ? new Template(key.text(), key.place()) : label,
                condition,
                own.word("go"),
                own.oneOf("signal", Signal.class),
                own.text("hint"),
                own.word("renamed_from"));
    }
}
