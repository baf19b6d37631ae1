package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Condition.Quantifier;
import nl.jimgids.script.Condition.State;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads a {@code when}. */
public final class ConditionReader {
    /** The words for what became of a question. */
    private static final Map<String, State> STATES = Arrays.stream(State.values())
            .collect(Collectors.toMap(state -> state.name().toLowerCase(Locale.ROOT), state -> state));

    private final Findings findings;

    /** Reports into these. */
    public ConditionReader(Findings findings) {
        this.findings = findings;
    }

    /** Reads a condition; what cannot be read is reported and left out. */
    public Condition read(Yaml node) {
        if (!(node instanceof Yaml.Table table)) {
            findings.error("wrong-type", "wrong-type.when", node.place());
            return new Condition.All(List.of(), node.place());
        }
        List<Condition> all = new ArrayList<>();
        for (Yaml.Entry entry : table.entries()) {
            Condition condition = entry(entry);
            if (condition != null) {
                all.add(condition);
            }
        }
        return all.size() == 1 ? all.get(0) : new Condition.All(List.copyOf(all), node.place());
    }

    private @Nullable Condition entry(Yaml.Entry entry) {
        String key = entry.key().text();
        Place place = entry.key().place();
        switch (key) {
            case "any":
                return new Condition.Any(several(entry), place);
            case "all":
                return new Condition.All(several(entry), place);
            case "not":
                return new Condition.Not(read(entry.value()), place);
            default:
                return key.startsWith(Keys.ROLE) ? atTable(entry, key) : answer(entry, key);
        }
    }

    private List<Condition> several(Yaml.Entry entry) {
        if (entry.value() instanceof Yaml.Row row) {
            return row.items().stream().map(this::read).toList();
        }
        findings.error(
                "wrong-type",
                "wrong-type.list",
                entry.value().place(),
                entry.key().text());
        return List.of();
    }

    private @Nullable Condition atTable(Yaml.Entry entry, String key) {
        Name role = new Name(key.substring(Keys.ROLE.length()), entry.key().place());
        if (entry.value() instanceof Yaml.Scalar scalar && Keys.AT_TABLE.contains(scalar.text())) {
            return new Condition.AtTable(role, scalar.text().equals("present"), role.place());
        }
        findings.error("wrong-type", "wrong-type.at-table", entry.value().place(), role.text());
        return null;
    }

    private @Nullable Condition answer(Yaml.Entry entry, String key) {
        Place place = entry.key().place();
        Condition.Test test = test(entry.value(), key);
        return test == null ? null : new Condition.Answer(AnswerRef.parse(key, place), test, place);
    }

    /** A value, a list of which one must hold, or a map of tests that must all hold. */
    private Condition.@Nullable Test test(Yaml node, String key) {
        if (node instanceof Yaml.Scalar scalar) {
            State state = STATES.get(scalar.text());
            return state == null ? new Condition.Is(List.of(Fields.name(scalar))) : new Condition.HasState(state);
        }
        if (node instanceof Yaml.Row row) {
            return oneOf(row, key);
        }
        Yaml.Table table = (Yaml.Table) node;
        List<Condition.Test> tests = tests(table);
        if (tests.isEmpty()) {
            empty(table.entries(), table, key);
            return null;
        }
        return tests.size() == 1 ? tests.get(0) : new Condition.AllOf(List.copyOf(tests));
    }

    private List<Condition.Test> tests(Yaml.Table table) {
        List<Condition.Test> tests = new ArrayList<>();
        Integer atLeast = null;
        Integer below = null;
        for (Yaml.Entry entry : table.entries()) {
            String word = entry.key().text();
            Yaml value = entry.value();
            switch (word) {
                case "at_least" -> atLeast = Fields.number(value, word, findings);
                case "below" -> below = Fields.number(value, word, findings);
                case "includes", "excludes" -> {
                    if (value instanceof Yaml.Scalar scalar) {
                        Name option = Fields.name(scalar);
                        tests.add(
                                word.equals("includes")
                                        ? new Condition.Includes(option)
                                        : new Condition.Excludes(option));
                    } else {
                        findings.error("wrong-type", "wrong-type.text", value.place(), word);
                    }
                }
                case "count" -> {
                    Condition.Test test = test(value, word);
                    if (test != null) {
                        tests.add(new Condition.Count(test));
                    }
                }
                case "some", "every", "none" -> {
                    Quantifier quantifier = Quantifier.valueOf(word.toUpperCase(Locale.ROOT));
                    Condition.Test test = test(value, word);
                    if (test != null) {
                        tests.add(new Condition.Over(quantifier, test));
                    }
                }
                case "differ" -> {
                    if (value instanceof Yaml.Scalar scalar
                            && List.of("yes", "no").contains(scalar.text())) {
                        tests.add(new Condition.Differ(scalar.text().equals("yes")));
                    } else {
                        findings.error("wrong-type", "wrong-type.differ", value.place());
                    }
                }
                default ->
                    findings.unknown(
                            "unknown-key", "unknown-key.test", word, entry.key().place(), Keys.TEST.names());
            }
        }
        if (atLeast != null || below != null) {
            tests.add(new Condition.Within(atLeast, below));
        }
        return tests;
    }

    private Condition.@Nullable Test oneOf(Yaml.Row row, String key) {
        List<Condition.Test> tests = new ArrayList<>();
        List<Name> values = new ArrayList<>();
        for (Yaml item : row.items()) {
            if (!(item instanceof Yaml.Scalar scalar)) {
                findings.error("wrong-type", "wrong-type.text", item.place(), key);
            } else if (STATES.containsKey(scalar.text())) {
                tests.add(new Condition.HasState(STATES.get(scalar.text())));
            } else {
                values.add(Fields.name(scalar));
            }
        }
        if (!values.isEmpty()) {
            tests.add(new Condition.Is(List.copyOf(values)));
        }
        if (tests.isEmpty()) {
            empty(row.items(), row, key);
            return null;
        }
        return tests.size() == 1 ? tests.get(0) : new Condition.OneOf(List.copyOf(tests));
    }

    /** A comparison with nothing would hold, or not, without anyone having said so. */
    private void empty(List<?> contents, Yaml node, String key) {
        if (contents.isEmpty()) {
            findings.error("wrong-type", "wrong-type.empty", node.place(), key);
        }
    }
}
