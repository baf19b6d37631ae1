package nl.jimgids.script.reader;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads a dialogue out of the bytes of a file. It never throws: it gives what could be read, and what is wrong. */
public final class ScriptReader {
    private final Findings findings = new Findings();

    private ScriptReader() {}

    /**
     * What was read.
     *
     * @param script null when there is nothing that looks like a dialogue
     * @param findings in the order of the file
     */
    public record Reading(Source source, @Nullable Script script, List<Finding> findings) {
        /** The script if nothing is wrong with it, else null. */
        public @Nullable Script usable() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? null : script;
        }
    }

    /** Reads a file; {@code file} is how people know it, and the last part of it without ending is the dialogue's name. */
    public static Reading read(String file, byte[] bytes) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        ScriptReader reader = new ScriptReader();
        yaml.findings().forEach(reader.findings::add);
        Script script = reader.script(yaml, digest(bytes));
        return new Reading(yaml.source(), script, reader.findings.sorted());
    }

    /** The script without its steps; null when something else is wrong than that they are missing. */
    static @Nullable Script readHead(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int steps = text.indexOf("\nsteps:");
        if (steps < 0) {
            return null;
        }
        Reading head = read(file, text.substring(0, steps + 1) + "steps: []\n");
        return head.usable();
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private @Nullable Script script(YamlReader.Result yaml, String digest) {
        Place start = new Place(yaml.source().name(), 1, 1);
        if (!(yaml.root() instanceof Yaml.Table table)) {
            if (yaml.findings().isEmpty()) {
                findings.error("syntax", "syntax.no-dialogue", start);
            }
            return null;
        }
        Fields header = new Fields(table, Keys.HEADER, findings);
        version(header);
        Map<String, Template> roles = header.textMap("roles");
        Name name = header.ownName("dialogue", yaml.source().name());
        List<Name> share = header.words("share");
        Template version = header.text("version");
        String phase = header.oneOf("phase");
        Name language = header.word("language");
        return new Script(
                name.text(),
                requireNonNullElse(header.text("title"), new Template(name.text(), start)),
                header.text("about"),
                language == null ? "nl" : language.text(),
                phase == null ? 0 : Integer.parseInt(phase),
                header.number("minutes"),
                roles,
                header.words("optional_roles"),
                header.has("share") ? share : names(roles),
                header.textMap("outcomes"),
                header.texts("sources").stream().map(Template::text).toList(),
                variables(header),
                uses(header),
                requireNonNullElse(header.word("safety"), Name.of(Script.SAFETY)),
                version == null ? null : version.text(),
                new StepReader(findings).read(header.get("steps")),
                yaml.source(),
                digest);
    }

    private static List<Name> names(Map<String, Template> roles) {
        List<Name> names = new ArrayList<>();
        roles.forEach((role, text) -> names.add(new Name(role, text.place())));
        return List.copyOf(names);
    }

    private void version(Fields header) {
        Name version = header.word("jim");
        if (version != null && !version.text().equals(Keys.VERSION)) {
            findings.error("wrong-type", "wrong-type.version", header.placeOf("jim"), version.text(), Keys.VERSION);
        }
    }

    private Map<String, Name> uses(Fields header) {
        return header.map("uses", entry -> {
            if (entry.value() instanceof Yaml.Scalar scalar) {
                return Fields.name(scalar);
            }
            findings.error(
                    "wrong-type",
                    "wrong-type.text",
                    entry.value().place(),
                    entry.key().text());
            return null;
        });
    }

    private Map<String, Variable> variables(Fields header) {
        return header.map("variables", entry -> variable(Fields.name(entry.key()), entry.value()));
    }

    private @Nullable Variable variable(Name name, Yaml value) {
        if (value instanceof Yaml.Row row && !row.items().isEmpty()) {
            Map<String, Name> words = new LinkedHashMap<>();
            for (Yaml item : row.items()) {
                if (!(item instanceof Yaml.Scalar scalar)) {
                    findings.error("wrong-type", "wrong-type.text", item.place(), name.text());
                    return null;
                }
                words.put(scalar.text(), Fields.name(scalar));
            }
            return new Variable.Word(name, List.copyOf(words.values()));
        }
        if (value instanceof Yaml.Table table) {
            Variable.Meter meter = new Fields(table, Keys.METER, findings).meter(name);
            if (meter != null) {
                return meter;
            }
        }
        findings.error("wrong-type", "wrong-type.variable", value.place(), name.text());
        return null;
    }

    /** A file's bytes from a text; for scripts that are no files. */
    public static Reading read(String file, String text) {
        return read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
