package nl.jimgids.rehearsal.reader;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.rehearsal.Code;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Line;
import nl.jimgids.rehearsal.Meter;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Reply;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.script.Address;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.ConditionReader;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads a scenario out of the bytes of a file. It never throws: it gives what could be read, and what is wrong. */
public final class ScenarioReader {
    /** What stands at the top of a translation beside the moments. */
    private static final List<String> GROUPS =
            List.of("scene", "persona", "table", "meters", "goals", "answers", "said", "endings");

    private final Findings findings = new Findings();
    private final Map<Address, Template> texts = new LinkedHashMap<>();
    private final Map<Address, Template> translated;

    /** What was said, as it is said in the other language: the ids of later answers name it. */
    private final Map<String, String> entries = new HashMap<>();

    private ScenarioReader(Map<Address, Template> translated) {
        this.translated = translated;
    }

    /**
     * What was read.
     *
     * @param scenario null when there is nothing that looks like a scenario
     * @param texts all that people get to see, by its address, in the language of the file
     * @param findings in the order of the file
     */
    public record Reading(
            Source source, @Nullable Scenario scenario, Map<Address, Template> texts, List<Finding> findings) {
        /** The scenario if nothing is wrong with it, else null. */
        public @Nullable Scenario usable() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? null : scenario;
        }
    }

    /** Reads a file as it is written. */
    public static Reading read(String file, byte[] bytes) {
        return read(file, bytes, null, Map.of());
    }

    /**
     * Reads a file in another language, as far as it is translated.
     *
     * @param language of the translation; null: that of the file
     * @param translated the texts in that language, by their address
     */
    public static Reading read(
            String file, byte[] bytes, @Nullable String language, Map<Address, Template> translated) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        ScenarioReader reader = new ScenarioReader(translated);
        yaml.findings().forEach(reader.findings::add);
        Scenario scenario = null;
        if (yaml.root() instanceof Yaml.Table table) {
            Fields fields = new Fields(table, ScenarioKeys.FILE, reader.findings);
            scenario = reader.scenario(fields, file, language, ScriptReader.digest(bytes));
        } else if (yaml.findings().isEmpty()) {
            reader.findings.error("syntax", "syntax.no-scenario", new Place(file, 1, 1));
        }
        return new Reading(yaml.source(), scenario, reader.texts, reader.findings.sorted());
    }

    private @Nullable Scenario scenario(Fields file, String path, @Nullable String spoken, String digest) {
        Name name = name(file, path);
        Name dialogue = file.word("dialogue");
        Name plays = file.word("plays");
        Name language = file.word("language");
        if (dialogue == null || plays == null) {
            return null;
        }
        Address scene = Address.WHOLE.in("scene");
        Address who = Address.WHOLE.in("persona");
        Template nothing = new Template("", file.place());
        Template title = text(file, "title", scene);
        Template about = text(file, "about", scene);
        Template learn = text(file, "learn", scene);
        Fields persona = fields(file.get("persona"), ScenarioKeys.PERSONA, "persona");
        Template person = persona == null ? null : named(persona.text("name"), who.in("name"));
        Template portrait = persona == null ? null : text(persona, "about", who);
        String difficulty = file.oneOf("difficulty");
        String written = language == null ? "nl" : language.text();
        return new Scenario(
                name.text(),
                requireNonNullElse(title, nothing),
                about,
                learn,
                dialogue,
                spoken == null ? written : spoken,
                plays,
                requireNonNullElse(person, nothing),
                requireNonNullElse(portrait, nothing),
                table(file),
                file.flag("short"),
                file.word("begins"),
                file.word("stops"),
                difficulty == null ? 1 : Integer.parseInt(difficulty),
                file.number("minutes"),
                meters(file),
                goals(file),
                answers(file),
                moments(file),
                endings(file),
                file.texts("sources").stream().map(Template::text).toList(),
                file.place(),
                digest);
    }

    private Name name(Fields file, String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String expected = last.replaceFirst("\\.ya?ml$", "");
        Name name = file.word(ScenarioKeys.SCENARIO);
        if (name != null && !name.text().equals(expected)) {
            findings.add(Finding.error("bad-name", "bad-name.file", name.place(), name.text(), expected)
                    .nearest(expected));
        }
        return name == null ? new Name(expected, file.place()) : name;
    }

    private @Nullable Template text(Fields fields, String key, Address at) {
        return spoken(fields.text(key), at.in(key));
    }

    /** A text in the language that is spoken; and it is noted where it stands. */
    private @Nullable Template spoken(@Nullable Template text, Address at) {
        if (text == null) {
            return null;
        }
        if (text.text().contains("${")) {
            findings.error("wrong-type", "wrong-type.no-holes", text.place());
        }
        texts.putIfAbsent(at, text);
        Template other = translated.get(at);
        return other == null || other.text().isEmpty() ? text : text.in(other.text());
    }

    private @Nullable Fields fields(@Nullable Yaml node, Keys keys, String key) {
        if (node instanceof Yaml.Table table) {
            return new Fields(table, keys, findings);
        }
        if (node != null) {
            findings.error("wrong-type", "wrong-type.map", node.place(), key);
        }
        return null;
    }

    /** The maps of a list. */
    private List<Fields> rows(Fields fields, String key, Keys keys) {
        Yaml node = fields.get(key);
        List<Fields> rows = new ArrayList<>();
        if (node instanceof Yaml.Row row) {
            for (Yaml item : row.items()) {
                Fields read = fields(item, keys, key);
                if (read != null) {
                    rows.add(read);
                }
            }
        } else if (node != null) {
            findings.error("wrong-type", "wrong-type.list", node.place(), key);
        }
        if (node instanceof Yaml.Row && rows.isEmpty()) {
            findings.error("wrong-type", "wrong-type.empty", node.place(), key);
        }
        return rows;
    }

    /** A first name is one in every language; what has more words is not, such as an aunt's. */
    private @Nullable Template named(@Nullable Template name, Address at) {
        return name != null && name.text().contains(" ") ? spoken(name, at) : name;
    }

    private Map<Name, Template> table(Fields file) {
        Map<Name, Template> table = new LinkedHashMap<>();
        Map<String, Template> names = file.textMap("table");
        if (file.get("table") instanceof Yaml.Table written) {
            for (Yaml.Entry entry : written.entries()) {
                String role = entry.key().text();
                Template name = named(names.get(role), Address.WHOLE.in("table").in(role));
                if (name != null) {
                    table.put(Fields.name(entry.key()), name);
                }
            }
        }
        return table;
    }

    private Map<String, Meter> meters(Fields file) {
        return file.map("meters", entry -> meter(Fields.name(entry.key()), entry.value()));
    }

    private @Nullable Meter meter(Name name, Yaml node) {
        Fields meter = fields(node, ScenarioKeys.METER, name.text());
        if (meter == null) {
            return null;
        }
        int from = requireNonNullElse(meter.number("from"), 0);
        int upto = requireNonNullElse(meter.number("upto"), 10);
        int start = requireNonNullElse(meter.number("start"), from);
        Template label = spoken(meter.text("label"), Address.WHOLE.in("meters").in(name.text()));
        if (from < upto && start >= from && start <= upto) {
            return new Meter(name, from, upto, start, label);
        }
        findings.error("wrong-type", "wrong-type.variable", node.place(), name.text());
        return null;
    }

    private Map<String, Template> goals(Fields file) {
        Map<String, Template> goals = new LinkedHashMap<>();
        file.textMap("goals").forEach((key, text) -> {
            Template goal = spoken(text, Address.WHOLE.in("goals").in(key));
            if (goal != null) {
                goals.put(key, goal);
            }
        });
        return goals;
    }

    private Map<String, Scenario.Answer> answers(Fields file) {
        Map<Name, List<Line>> read = new LinkedHashMap<>();
        Yaml node = file.get("answers");
        if (node instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                Name question = Fields.name(entry.key());
                read.put(question, lines(question, entry.value()));
            }
        } else if (node != null) {
            findings.error("wrong-type", "wrong-type.map", node.place(), "answers");
        }
        Map<String, Scenario.Answer> answers = new LinkedHashMap<>();
        read.forEach((written, lines) -> {
            Name question = of(written);
            answers.putIfAbsent(question.text(), new Scenario.Answer(question, lines));
        });
        return answers;
    }

    /** A question that is asked of something that was said: {@code id@entry}. */
    private Name of(Name question) {
        String[] parts = question.text().split("@", -1);
        for (int index = 1; index < parts.length; index++) {
            parts[index] = entries.getOrDefault(parts[index], parts[index]);
        }
        return new Name(String.join("@", parts), question.place());
    }

    /** Several ways to answer, one with its words, or an answer alone. */
    private List<Line> lines(Name question, Yaml value) {
        boolean several = value instanceof Yaml.Row row && row.items().stream().anyMatch(Yaml.Table.class::isInstance);
        List<Yaml> nodes = several ? ((Yaml.Row) value).items() : List.of(value);
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= nodes.size(); number++) {
            Yaml node = nodes.get(number - 1);
            Address at = Address.WHOLE.in("answers").in(question.text()).in(String.valueOf(number));
            Address said = Address.WHOLE.in("said").in(question.text()).in(String.valueOf(number));
            Fields line = node instanceof Yaml.Table table ? new Fields(table, ScenarioKeys.LINE, findings) : null;
            if (line == null && several) {
                findings.error("wrong-type", "wrong-type.map", node.place(), question.text());
            } else if (line == null) {
                lines.add(new Line(null, null, answer(node, said, false), question.place()));
            } else {
                Yaml answer = line.get("answer");
                Template says = spoken(line.text("says"), at);
                Yaml read = answer == null ? new Yaml.Scalar("", line.place()) : answer(answer, said, says != null);
                lines.add(new Line(when(line), says, read, line.place()));
            }
        }
        return List.copyOf(lines);
    }

    /** An answer that is made of words, and not of a key or a number: of a list each thing, since other questions name it. */
    private Yaml answer(Yaml answer, Address at, boolean said) {
        if (answer instanceof Yaml.Row row) {
            List<Yaml> items = new ArrayList<>();
            for (Yaml item : row.items()) {
                items.add(words(item, at.in(String.valueOf(items.size() + 1))));
            }
            return new Yaml.Row(List.copyOf(items), row.place());
        }
        return said ? answer : words(answer, at);
    }

    private Yaml words(Yaml node, Address at) {
        boolean words = node instanceof Yaml.Scalar scalar
                && scalar.text().contains(" ")
                && Step.Span.parse(scalar.text()) == null;
        if (!words) {
            return node;
        }
        Template text = new Template(((Yaml.Scalar) node).text(), node.place());
        Template spoken = spoken(text, at);
        if (spoken == null) {
            return node;
        }
        entries.put(text.text(), spoken.text());
        return new Yaml.Scalar(spoken.text(), node.place());
    }

    private @Nullable Condition when(Fields fields) {
        Yaml when = fields.get("when");
        return when == null ? null : new ConditionReader(findings).read(when);
    }

    private List<Moment> moments(Fields file) {
        List<Moment> moments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (Fields moment : rows(file, "moments", ScenarioKeys.MOMENT)) {
            number++;
            Name written = moment.word("id");
            String id = written == null ? "~" + number : written.text();
            if (written != null && GROUPS.contains(id)) {
                findings.error("bad-name", "bad-name.reserved", written.place(), id);
            }
            if (!seen.add(id)) {
                findings.error("duplicate-id", "duplicate-id", moment.placeOf("id"), id, "");
            }
            boolean before = moment.has("before");
            Name question = moment.word(before ? "before" : "after");
            if (question != null) {
                Address at = Address.WHOLE.in(id);
                Template situation = text(moment, "situation", at);
                List<Reply> replies = replies(moment, at);
                moments.add(new Moment(id, before, of(question), when(moment), situation, replies, moment.place()));
            }
        }
        return List.copyOf(moments);
    }

    private List<Reply> replies(Fields moment, Address at) {
        List<Reply> replies = new ArrayList<>();
        int number = 0;
        for (Fields reply : rows(moment, "respond", ScenarioKeys.REPLY)) {
            number++;
            Address here = at.in(String.valueOf(number));
            Template nothing = new Template("", reply.place());
            Template say = text(reply, "say", here);
            Template persona = text(reply, "persona", here);
            Template feedback = text(reply, "feedback", here);
            replies.add(new Reply(
                    when(reply),
                    requireNonNullElse(say, nothing),
                    codes(reply),
                    moves(reply),
                    numbers(reply),
                    persona,
                    reply.word("by"),
                    requireNonNullElse(feedback, nothing),
                    reply.place()));
        }
        return List.copyOf(replies);
    }

    private List<Code> codes(Fields reply) {
        List<Code> codes = new ArrayList<>();
        for (Name word : reply.words("code")) {
            Code code = Code.of(word.text());
            if (code != null) {
                codes.add(code);
            } else {
                findings.unknown("unknown-code", word, Code.words());
            }
        }
        return List.copyOf(codes);
    }

    /** {@code +1} and {@code -1} move a meter, {@code 3} is what it becomes. */
    private List<Meter.Move> moves(Fields reply) {
        List<Meter.Move> moves = new ArrayList<>();
        for (Yaml.Entry entry : entries(reply, "set")) {
            Name meter = Fields.name(entry.key());
            Integer by = number(entry);
            if (by != null) {
                String text = ((Yaml.Scalar) entry.value()).text();
                moves.add(new Meter.Move(meter, by, !text.startsWith("+") && !text.startsWith("-")));
            }
        }
        return List.copyOf(moves);
    }

    private Map<String, Integer> numbers(Fields reply) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Yaml.Entry entry : entries(reply, "goals")) {
            Integer number = number(entry);
            if (number != null) {
                numbers.put(entry.key().text(), number);
            }
        }
        return numbers;
    }

    private List<Yaml.Entry> entries(Fields fields, String key) {
        Yaml node = fields.get(key);
        if (node instanceof Yaml.Table table) {
            return table.entries();
        }
        if (node != null) {
            findings.error("wrong-type", "wrong-type.map", node.place(), key);
        }
        return List.of();
    }

    private @Nullable Integer number(Yaml.Entry entry) {
        if (entry.value() instanceof Yaml.Scalar scalar && Form.NUMBER.fits(scalar.text())) {
            return Integer.valueOf(scalar.text());
        }
        String written = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
        findings.error(
                "wrong-type",
                "wrong-type.number",
                entry.value().place(),
                entry.key().text(),
                written);
        return null;
    }

    private List<Ending> endings(Fields file) {
        List<Ending> endings = new ArrayList<>();
        int number = 0;
        for (Fields ending : rows(file, "endings", ScenarioKeys.ENDING)) {
            number++;
            Ending.Kind kind = ending.oneOf("ending", Ending.Kind.class);
            Template say =
                    spoken(ending.text("say"), Address.WHOLE.in("endings").in(String.valueOf(number)));
            if (kind != null && say != null) {
                endings.add(new Ending(kind, when(ending), say, ending.flag("at_once"), ending.place()));
            }
        }
        return List.copyOf(endings);
    }
}
