package nl.jimgids.rehearsal.reader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.jimgids.script.Address;
import nl.jimgids.script.Name;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** The texts of a scenario as they are read: each in the language that is spoken, and noted by its address. */
final class SpokenTexts {
    private final Map<Address, Template> texts = new LinkedHashMap<>();
    private final Map<Address, Template> translated;
    private final Findings findings;

    /** What was said, as it is said in the other language: the ids of later answers name it. */
    private final Map<String, String> entries = new HashMap<>();

    SpokenTexts(Map<Address, Template> translated, Findings findings) {
        this.translated = translated;
        this.findings = findings;
    }

    /** All of them, in the language of the file. */
    Map<Address, Template> all() {
        return texts;
    }

    @Nullable
    Template text(Fields fields, String key, Address at) {
        return spoken(fields.text(key), at.in(key));
    }

    /** A text in the language that is spoken; and it is noted where it stands. */
    @Nullable
    Template spoken(@Nullable Template text, Address at) {
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

    /** A first name is one in every language; what has more words is not, such as an aunt's. */
    @Nullable
    Template named(@Nullable Template name, Address at) {
        return name != null && name.text().contains(" ") ? spoken(name, at) : name;
    }

    /** A question that is asked of something that was said: {@code id@entry}. */
    Name of(Name question) {
        String[] parts = question.text().split("@", -1);
        for (int index = 1; index < parts.length; index++) {
            parts[index] = entries.getOrDefault(parts[index], parts[index]);
        }
        return new Name(String.join("@", parts), question.place());
    }

    /** Words are spoken; a key, a number and a span are what they are. */
    Yaml words(Yaml node, Address at) {
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
}
