package nl.jimgids.rehearsal.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.rehearsal.Line;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.script.Address;
import nl.jimgids.script.Name;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.yaml.Yaml;

/** Reads what is answered in a scene, to each question. */
record AnswersReader(Nodes nodes, SpokenTexts texts, Findings findings) {
    Map<String, Scenario.Answer> read(Fields file) {
        Map<Name, List<Line>> read = new LinkedHashMap<>();
        for (Yaml.Entry entry : nodes.entries(file, "answers")) {
            Name question = Fields.name(entry.key());
            read.put(question, lines(question, entry.value()));
        }
        Map<String, Scenario.Answer> answers = new LinkedHashMap<>();
        read.forEach((written, lines) -> {
            Name question = texts.of(written);
            answers.putIfAbsent(question.text(), new Scenario.Answer(question, lines));
        });
        return answers;
    }

    /** Several ways to answer, one with its words, or an answer alone. */
    private List<Line> lines(Name question, Yaml value) {
        boolean several = value instanceof Yaml.Row row && row.items().stream().anyMatch(Yaml.Table.class::isInstance);
        List<Yaml> ways = several ? ((Yaml.Row) value).items() : List.of(value);
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= ways.size(); number++) {
            Yaml node = ways.get(number - 1);
            Address at = Address.WHOLE.in("answers").in(question.text()).in(String.valueOf(number));
            Address said = Address.WHOLE.in("said").in(question.text()).in(String.valueOf(number));
            Fields line = node instanceof Yaml.Table table ? new Fields(table, ScenarioKeys.LINE, findings) : null;
            if (line == null && several) {
                findings.error("wrong-type", "wrong-type.map", node.place(), question.text());
            } else if (line == null) {
                lines.add(new Line(null, null, answer(node, said, false), question.place()));
            } else {
                Yaml answer = line.get("answer");
                Template says = texts.spoken(line.text("says"), at);
                Yaml read = answer == null ? new Yaml.Scalar("", line.place()) : answer(answer, said, says != null);
                lines.add(new Line(nodes.when(line), says, read, line.place()));
            }
        }
        return List.copyOf(lines);
    }

    /** An answer that is made of words, and not of a key or a number: of a list each thing, since other questions name it. */
    private Yaml answer(Yaml answer, Address at, boolean said) {
        if (answer instanceof Yaml.Row row) {
            List<Yaml> items = new ArrayList<>();
            for (Yaml item : row.items()) {
                items.add(texts.words(item, at.in(String.valueOf(items.size() + 1))));
            }
            return new Yaml.Row(List.copyOf(items), row.place());
        }
        return said ? answer : texts.words(answer, at);
    }
}
