package nl.jimgids.rehearsal.reader;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Meter;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.script.Address;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads a scenario out of the bytes of a file. It never throws: it gives what could be read, and what is wrong. */
public final class ScenarioReader {
    private final Findings findings = new Findings();
    private final Nodes nodes = new Nodes(findings);
    private final SpokenTexts texts;

    private ScenarioReader(Map<Address, Template> translated) {
        this.texts = new SpokenTexts(translated, findings);
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
        return new Reading(yaml.source(), scenario, reader.texts.all(), reader.findings.sorted());
    }

    private @Nullable Scenario scenario(Fields file, String path, @Nullable String spoken, String digest) {
        Name name = file.ownName(ScenarioKeys.SCENARIO, path);
        Name dialogue = file.word("dialogue");
        Name plays = file.word("plays");
        Name language = file.word("language");
        if (dialogue == null || plays == null) {
            return null;
        }
        Address scene = Address.WHOLE.in("scene");
        Address who = Address.WHOLE.in("persona");
        Template nothing = new Template("", file.place());
        Template title = texts.text(file, "title", scene);
        Template about = texts.text(file, "about", scene);
        Template learn = texts.text(file, "learn", scene);
        Fields persona = nodes.fields(file.get("persona"), ScenarioKeys.PERSONA, "persona");
        Template person = persona == null ? null : texts.named(persona.text("name"), who.in("name"));
        Template portrait = persona == null ? null : texts.text(persona, "about", who);
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
                new AnswersReader(nodes, texts, findings).read(file),
                new MomentsReader(nodes, texts, findings).read(file),
                endings(file),
                file.texts("sources").stream().map(Template::text).toList(),
                file.place(),
                digest);
    }

    private Map<Name, Template> table(Fields file) {
        Map<Name, Template> table = new LinkedHashMap<>();
        Map<String, Template> names = file.textMap("table");
        if (file.get("table") instanceof Yaml.Table written) {
            for (Yaml.Entry entry : written.entries()) {
                String role = entry.key().text();
                Template name =
                        texts.named(names.get(role), Address.WHOLE.in("table").in(role));
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
        Fields meter = nodes.fields(node, ScenarioKeys.METER, name.text());
        if (meter == null) {
            return null;
        }
        Template label =
                texts.spoken(meter.text("label"), Address.WHOLE.in("meters").in(name.text()));
        Variable.Meter bounds = meter.meter(name);
        if (bounds != null) {
            return new Meter(name, bounds.from(), bounds.upto(), bounds.start(), label);
        }
        findings.error("wrong-type", "wrong-type.variable", node.place(), name.text());
        return null;
    }

    private Map<String, Template> goals(Fields file) {
        Map<String, Template> goals = new LinkedHashMap<>();
        file.textMap("goals").forEach((key, text) -> {
            Template goal = texts.spoken(text, Address.WHOLE.in("goals").in(key));
            if (goal != null) {
                goals.put(key, goal);
            }
        });
        return goals;
    }

    private List<Ending> endings(Fields file) {
        List<Ending> endings = new ArrayList<>();
        int number = 0;
        for (Fields ending : nodes.rows(file, "endings", ScenarioKeys.ENDING)) {
            number++;
            Ending.Kind kind = ending.oneOf("ending", Ending.Kind.class);
            Template say =
                    texts.spoken(ending.text("say"), Address.WHOLE.in("endings").in(String.valueOf(number)));
            if (kind != null && say != null) {
                endings.add(new Ending(kind, nodes.when(ending), say, ending.flag("at_once"), ending.place()));
            }
        }
        return List.copyOf(endings);
    }
}
