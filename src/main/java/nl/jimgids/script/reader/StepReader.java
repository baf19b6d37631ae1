package nl.jimgids.script.reader;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Go;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Step;
import nl.jimgids.script.Step.Assignment;
import nl.jimgids.script.Step.Entries;
import nl.jimgids.script.Step.Head;
import nl.jimgids.script.Step.Span;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads steps. */
final class StepReader {
    private final Findings findings;
    private final ConditionReader conditions;

    StepReader(Findings findings) {
        this.findings = findings;
        this.conditions = new ConditionReader(findings);
    }

    /** Reads a list of steps; what is no step is reported and left out. */
    List<Step> read(@Nullable Yaml node) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Yaml.Row row)) {
            findings.error("wrong-type", "wrong-type.list", node.place(), "steps");
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (Yaml item : row.items()) {
            if (item instanceof Yaml.Table table) {
                Step step = step(table);
                if (step != null) {
                    steps.add(step);
                }
            } else {
                findings.error("wrong-type", "wrong-type.step", item.place());
            }
        }
        return List.copyOf(steps);
    }

    private @Nullable Step step(Yaml.Table table) {
        Keys keys = kind(table);
        if (keys == null) {
            return null;
        }
        String typeWord = "";
        if (keys.equals(Keys.ASK)) {
            typeWord = QuestionReader.typeOf(table);
            keys = keys.and(typeKeys(typeWord, table));
        }
        Fields fields = new Fields(table, keys, findings);
        Head head = head(fields, table);
        Template nothing = new Template("", table.place());
        Name unnamed = new Name("", table.place());
        return switch (keys.construct()) {
            case "part" -> new Step.Part(head, requireNonNullElse(fields.text("part"), nothing));
            case "say" -> new Step.Say(head, requireNonNullElse(fields.text("say"), nothing));
            case "ask" -> new Step.Ask(head, new QuestionReader(fields, conditions).read(typeWord));
            case "each" ->
                new Step.Each(
                        head,
                        entries(fields),
                        requireNonNullElse(fields.word("as"), unnamed),
                        read(fields.get("steps")));
            case "show" ->
                new Step.Show(
                        head, fields.words("show").stream().map(StepReader::ref).toList());
            case "do" -> new Step.Do(head, requireNonNullElse(fields.word("do"), unnamed));
            case "plan" -> plan(head, fields, nothing);
            case "pause" ->
                new Step.Pause(head, requireNonNullElse(fields.text("pause"), nothing), ref(fields, "until"));
            case "set" -> new Step.Set(head, assignments(fields));
            case "end" -> new Step.End(head, requireNonNullElse(fields.word("end"), unnamed));
            default -> new Step.Group(head, read(fields.get("steps")));
        };
    }

    /** The kind of a step by the key that says it; {@code steps} is a kind only where no other key is one. */
    private @Nullable Keys kind(Yaml.Table table) {
        List<Yaml.Scalar> kinds = table.entries().stream()
                .map(Yaml.Entry::key)
                .filter(key -> Keys.STEPS.containsKey(key.text()))
                .toList();
        List<Yaml.Scalar> telling =
                kinds.stream().filter(key -> !key.text().equals(Keys.GROUP)).toList();
        if (telling.size() > 1 && !telling.get(0).text().equals(telling.get(1).text())) {
            findings.error(
                    "wrong-type",
                    "wrong-type.two-kinds",
                    telling.get(1).place(),
                    telling.get(0).text(),
                    telling.get(1).text());
            return null;
        }
        if (!telling.isEmpty()) {
            return Keys.STEPS.get(telling.get(0).text());
        }
        if (!kinds.isEmpty()) {
            return Keys.STEPS.get(Keys.GROUP);
        }
        String nearest = null;
        for (Yaml.Entry entry : table.entries()) {
            String near = Nearest.to(entry.key().text(), Keys.STEPS.keySet());
            nearest = nearest == null ? near : nearest;
        }
        findings.add(
                Finding.error("missing-key", "missing-key.kind", table.place(), String.join(", ", Keys.STEPS.keySet()))
                        .nearest(nearest));
        return null;
    }

    private List<Keys.Key> typeKeys(String typeWord, Yaml.Table table) {
        List<Keys.Key> typeKeys = Keys.TYPES.get(typeWord);
        Yaml written = table.get("type");
        if (written != null && !(written instanceof Yaml.Scalar)) {
            findings.error("wrong-type", "wrong-type.text", written.place(), "type");
        }
        if (typeKeys != null) {
            return typeKeys;
        }
        Place place = written == null ? table.place() : written.place();
        findings.oneOf("type", new Name(typeWord, place), Keys.TYPES.keySet());
        // The keys of every type, so that one wrong word does not make all the others look wrong too.
        return Keys.TYPES.values().stream()
                .flatMap(List::stream)
                .map(key -> new Keys.Key(key.name(), key.form(), false, key.words()))
                .toList();
    }

    private Head head(Fields fields, Yaml.Table table) {
        Yaml when = fields.get("when");
        Condition condition = when == null ? null : conditions.read(when);
        Template source = fields.text("source");
        return new Head(
                fields.word("id"),
                condition,
                go(fields.get("go")),
                source == null ? null : source.text(),
                fields.words("alone"),
                fields.oneOf("only") != null,
                table.place());
    }

    private Go go(@Nullable Yaml node) {
        if (node == null) {
            return new Go.Next();
        }
        if (node instanceof Yaml.Scalar scalar) {
            return new Go.To(Fields.name(scalar));
        }
        if (node instanceof Yaml.Table table) {
            List<Go.Way> ways = new ArrayList<>();
            for (Yaml.Entry entry : table.entries()) {
                if (entry.value() instanceof Yaml.Scalar scalar) {
                    ways.add(new Go.Way(Fields.name(entry.key()), Fields.name(scalar)));
                } else {
                    findings.error(
                            "wrong-type",
                            "wrong-type.text",
                            entry.value().place(),
                            entry.key().text());
                }
            }
            return new Go.ByAnswer(List.copyOf(ways));
        }
        List<Go.Fork> forks = new ArrayList<>();
        for (Yaml item : ((Yaml.Row) node).items()) {
            if (!(item instanceof Yaml.Table table)) {
                findings.error("wrong-type", "wrong-type.fork", item.place());
                continue;
            }
            Fields fork = new Fields(table, Keys.FORK, findings);
            Yaml when = fork.get("when");
            Name to = fork.word("to");
            if (to != null) {
                forks.add(new Go.Fork(when == null ? null : conditions.read(when), to));
            }
        }
        return new Go.ByCondition(List.copyOf(forks));
    }

    private Entries entries(Fields fields) {
        if (fields.get("each") instanceof Yaml.Table table) {
            List<Entries.Entry> entries = new ArrayList<>();
            for (Yaml.Entry entry : table.entries()) {
                Name key = Fields.name(entry.key());
                if (!Form.ID.fits(key.text())) {
                    findings.misfit(key, Form.ID);
                } else if (entry.value() instanceof Yaml.Scalar scalar) {
                    entries.add(new Entries.Entry(key, Fields.text(scalar, key.text(), findings)));
                } else {
                    findings.error(
                            "wrong-type", "wrong-type.text", entry.value().place(), key.text());
                }
            }
            return new Entries.Fixed(List.copyOf(entries));
        }
        Name answer = fields.word("each");
        return new Entries.OfAnswer(
                answer == null ? AnswerRef.parse("", fields.place()) : AnswerRef.parse(answer.text(), answer.place()));
    }

    private Step plan(Head head, Fields fields, Template nothing) {
        Name after = fields.word("after");
        return new Step.Plan(
                head,
                requireNonNullElse(fields.text("plan"), nothing),
                ref(fields, "on"),
                after == null ? null : Span.parse(after.text()),
                fields.word("dialogue"));
    }

    private List<Assignment> assignments(Fields fields) {
        List<Assignment> assignments = new ArrayList<>();
        if (!(fields.get("set") instanceof Yaml.Table table)) {
            if (fields.has("set")) {
                findings.error("wrong-type", "wrong-type.map", fields.placeOf("set"), "set");
            }
            return List.of();
        }
        for (Yaml.Entry entry : table.entries()) {
            Name variable = Fields.name(entry.key());
            if (!(entry.value() instanceof Yaml.Scalar scalar)) {
                findings.error("wrong-type", "wrong-type.text", entry.value().place(), variable.text());
            } else if (scalar.text().matches("[+-]\\d{1,6}")) {
                assignments.add(new Assignment.Moves(variable, Integer.parseInt(scalar.text())));
            } else {
                assignments.add(new Assignment.Becomes(
                        variable, new Template(scalar.text().strip(), scalar.place())));
            }
        }
        return List.copyOf(assignments);
    }

    private static @Nullable AnswerRef ref(Fields fields, String key) {
        Name name = fields.word(key);
        return name == null ? null : ref(name);
    }

    private static AnswerRef ref(Name name) {
        return AnswerRef.parse(name.text(), name.place());
    }
}
