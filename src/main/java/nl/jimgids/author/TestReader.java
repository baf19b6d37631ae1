package nl.jimgids.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.AnswerSheet;
import nl.jimgids.conversation.EarlierSheet;
import nl.jimgids.conversation.QuestionId;
import nl.jimgids.conversation.Questions;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.Keys.Key;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads a test file. It never throws: what is wrong is a finding. */
public final class TestReader {
    private static final Keys FILE =
            new Keys("test", List.of(Key.required("dialogue", Form.WORD), Key.required("cases", Form.STEPS)));
    private static final Keys CASE = new Keys(
            "case",
            List.of(
                    Key.required("name", Form.TEXT),
                    Key.optional("table", Form.TEXT_MAP),
                    Key.optional("short", Form.FLAG),
                    Key.optional("before", Form.TEXT_MAP),
                    Key.required("answers", Form.TEXT_MAP),
                    Key.required("expect", Form.TEXT_MAP)));
    private static final Keys EXPECT = new Keys(
            "expect",
            List.of(
                    Key.optional("outcome", Form.WORD),
                    Key.optional("asked", Form.WORDS),
                    Key.optional("not_asked", Form.WORDS),
                    Key.optional("follow_up", Form.NUMBER),
                    Key.optional("paused", Form.FLAG)));

    private final Findings findings;
    private final Questions questions;
    private final Script script;
    private final Library library;

    private TestReader(Script script, Library library, Findings findings) {
        this.script = script;
        this.library = library;
        this.questions = Questions.of(script, library);
        this.findings = findings;
    }

    /**
     * Reads a file; one that cannot be read holds no cases.
     */
    public static TestFile.Reading read(Path file, Library library, Collection<String> names) {
        return read(file.toString(), DialogueFolder.bytes(file), library, names);
    }

    /**
     * Reads what stands in a file.
     *
     * @param file how people know it
     * @param library gives the dialogue that it is about, and those that this one runs
     * @param names the dialogues that there are, for the nearest one
     */
    public static TestFile.Reading read(String file, byte[] bytes, Library library, Collection<String> names) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        Findings findings = new Findings();
        yaml.findings().forEach(findings::add);
        TestFile test = null;
        if (yaml.root() instanceof Yaml.Table root) {
            test = file(new Fields(root, FILE, findings), library, names);
        } else if (yaml.findings().isEmpty()) {
            findings.error("syntax", "syntax.no-test", new Place(file, 1, 1));
        }
        List<Finding> found = findings.sorted();
        return new TestFile.Reading(yaml.source(), found.isEmpty() ? test : null, found);
    }

    private static @Nullable TestFile file(Fields fields, Library library, Collection<String> names) {
        Name name = fields.word("dialogue");
        if (name == null) {
            return null;
        }
        Script script = library.find(name.text());
        if (script == null) {
            fields.findings()
                    .add(Finding.error("unknown-dialogue", "unknown-dialogue", name.place(), name.text())
                            .nearest(Nearest.to(name.text(), names)));
            return null;
        }
        TestReader reader = new TestReader(script, library, fields.findings());
        return new TestFile(script, reader.cases(fields));
    }

    private List<Case> cases(Fields file) {
        List<Case> cases = new ArrayList<>();
        Yaml node = file.get("cases");
        if (!(node instanceof Yaml.Row row)) {
            if (node != null) {
                findings.error("wrong-type", "wrong-type.list", node.place(), "cases");
            }
            return cases;
        }
        Map<String, Place> seen = new HashMap<>();
        for (Yaml item : row.items()) {
            if (item instanceof Yaml.Table table) {
                Case read = read(new Fields(table, CASE, findings), table.place());
                cases.add(read);
                Place first = seen.putIfAbsent(read.name(), read.place());
                if (first != null && !read.name().isEmpty()) {
                    String line = String.valueOf(first.line());
                    findings.error("duplicate-id", "duplicate-id", read.place(), read.name(), line);
                }
            } else {
                findings.error("wrong-type", "wrong-type.case", item.place());
            }
        }
        return List.copyOf(cases);
    }

    private Case read(Fields fields, Place place) {
        Template name = fields.text("name");
        List<Finding> wrong = new ArrayList<>();
        AnswerSheet sheet = AnswerSheet.read(fields.placeOf("answers"), sheet(fields), script, wrong);
        wrong.addAll(
                EarlierSheet.read(sheet, library, Trial.MOMENT.toLocalDate()).findings());
        wrong.forEach(findings::add);
        sheet.answers().forEach((id, entry) -> question(new Name(id, entry.place())));
        return new Case(
                name == null ? "" : name.text(),
                name == null ? place : name.place(),
                sheet,
                fields.flag("short"),
                expected(fields.get("expect")));
    }

    /** No answers are as good as an empty map: where they are missing, that has been said. */
    private static Yaml.Table sheet(Fields fields) {
        List<Yaml.Entry> entries = new ArrayList<>();
        for (String key : List.of("table", "before", "answers")) {
            Yaml value = fields.get(key);
            Place place = fields.placeOf(key);
            if (value != null
                    && !(value instanceof Yaml.Scalar scalar && scalar.text().isEmpty())) {
                entries.add(new Yaml.Entry(new Yaml.Scalar(key, place), value));
            } else if (key.equals("answers")) {
                entries.add(new Yaml.Entry(new Yaml.Scalar(key, place), new Yaml.Table(List.of(), place)));
            }
        }
        return new Yaml.Table(List.copyOf(entries), fields.place());
    }

    private Case.Expected expected(@Nullable Yaml node) {
        if (!(node instanceof Yaml.Table table)) {
            if (node != null) {
                findings.error("wrong-type", "wrong-type.map", node.place(), "expect");
            }
            return new Case.Expected(null, List.of(), List.of(), null, null);
        }
        Fields fields = new Fields(table, EXPECT, findings);
        Name outcome = fields.word("outcome");
        if (outcome != null && !script.outcomes().containsKey(outcome.text())) {
            findings.unknown("unknown-outcome", outcome, script.outcomes().keySet());
        }
        List<Name> asked = fields.words("asked");
        List<Name> notAsked = fields.words("not_asked");
        asked.forEach(this::question);
        notAsked.forEach(this::question);
        fields.number("follow_up");
        fields.flag("paused");
        return new Case.Expected(outcome, asked, notAsked, fields.word("follow_up"), fields.word("paused"));
    }

    /** Reports what is no question of the dialogue, or has no such role. */
    private void question(Name written) {
        QuestionId id = QuestionId.parse(written.text());
        Step.Ask ask = questions.find(id);
        if (ask == null) {
            boolean other = questions.isOther(id);
            findings.unknown(
                    "unknown-answer",
                    other ? "unknown-answer.no-question" : "unknown-answer",
                    id.question(),
                    written.place(),
                    questions.ids());
            return;
        }
        Script asks = questions.script(id);
        boolean ofEntries =
                !questions.flow(asks).eachAround(questions.index(id)).isEmpty() || !asks.equals(script);
        if (ofEntries || id.at().isEmpty()) {
            return;
        }
        String at = id.at().substring(1);
        if (!ask.question().to().eachOfSeveral()) {
            findings.error("type-mismatch", "type-mismatch.not-several", written.place());
        } else if (!asks.roles().containsKey(at)) {
            findings.unknown(
                    "unknown-role", new Name(at, written.place()), asks.roles().keySet());
        }
    }
}
