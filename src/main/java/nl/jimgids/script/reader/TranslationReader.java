package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Address;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Source;
import nl.jimgids.script.Template;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.Keys.Key;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a translation out of the bytes of a file. It never throws: it gives what could be read, and what is wrong.
 *
 * <pre>
 * translation_of: wie-kan-meedenken
 * language: en
 * texts:
 *   title: Who can think along with you?
 *   roles: {jongere: Young person}
 *   of: {title: Wie kan er met jou meedenken?}     # the texts as they were when they were translated
 *   ~2: {say: Good that you are here.}             # a step without id: the second of the file, counted with those inside
 *   meedenken:                                     # steps inside others stand here as well, by their id
 *     ask: Is there anyone who may think along with us?
 *     options:
 *       iemand: Yes, I know someone
 *       niemand: {label: No, hint: Give time.}
 *     of: {ask: Is er iemand die met ons mag meedenken?}
 * </pre>
 */
public final class TranslationReader {
    static final String OF = "of";
    static final Keys FILE = new Keys(
            "translation",
            List.of(
                    Key.required("translation_of", Form.DIALOGUE),
                    Key.required("language", Form.LANGUAGE),
                    Key.required("texts", Form.TEXT_MAP)));
    private static final List<Key> HEADER =
            List.of(text("title"), text("about"), key("roles", Form.TEXT_MAP), key("outcomes", Form.TEXT_MAP));
    private static final List<Key> STEP = List.of(
            text("part"),
            text("say"),
            text("ask"),
            text("label"),
            text("hint"),
            text("why"),
            text("simple"),
            key("probes", Form.TEXTS),
            key("options", Form.OPTIONS),
            text("low"),
            text("high"),
            text("unit"),
            key("each", Form.TEXT_MAP),
            text("plan"),
            text("pause"),
            key("set", Form.TEXT_MAP));
    private static final Keys OPTION = new Keys("option", List.of(text("label"), text("hint")));

    private final Findings findings = new Findings();
    private final Tree now = new Tree(new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Tree before = new Tree(new LinkedHashMap<>(), new LinkedHashMap<>());

    private TranslationReader() {}

    /** Texts by address, and where each key on the way to them stands; of doubles the first counts. */
    private record Tree(Map<Address, Yaml.Scalar> texts, Map<Address, Place> places) {
        boolean stands(Address address, Place place) {
            return places.putIfAbsent(address, place) == null;
        }
    }

    /**
     * What was read.
     *
     * @param translation null when there is nothing that looks like a translation
     * @param findings in the order of the file
     */
    public record Reading(Source source, @Nullable Translation translation, List<Finding> findings) {
        /** The translation if nothing is wrong with it, else null. */
        public @Nullable Translation usable() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? null : translation;
        }
    }

    /** Reads a file; {@code file} is how people know it, and the last part of it is {@code NAME.LANGUAGE.yaml}. */
    public static Reading read(String file, byte[] bytes) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        TranslationReader reader = new TranslationReader();
        yaml.findings().forEach(reader.findings::add);
        Translation translation = null;
        if (yaml.root() instanceof Yaml.Table root) {
            translation = reader.translation(new Fields(root, FILE, reader.findings), file);
        } else if (yaml.findings().isEmpty()) {
            reader.findings.error("syntax", "syntax.no-translation", new Place(file, 1, 1));
        }
        return new Reading(yaml.source(), translation, reader.findings.sorted());
    }

    private @Nullable Translation translation(Fields file, String path) {
        Name of = file.word("translation_of");
        Name language = file.word("language");
        Yaml all = file.get("texts");
        if (all instanceof Yaml.Table table) {
            now.stands(Address.WHOLE, file.placeOf("texts"));
            texts(table);
        } else if (all != null) {
            findings.error("wrong-type", "wrong-type.map", all.place(), "texts");
        }
        if (of == null || language == null) {
            return null;
        }
        String expected = of.text() + "." + language.text() + ".yaml";
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (!name.equals(expected)) {
            findings.error("bad-name", "bad-name.translation", of.place(), expected, name);
        }
        Map<Address, Template> translated = new LinkedHashMap<>();
        now.texts().forEach((address, scalar) -> translated.put(address, template(address, scalar)));
        Map<Address, String> from = new LinkedHashMap<>();
        before.texts()
                .forEach((address, scalar) -> from.put(address, scalar.text().strip()));
        return new Translation(of, language.text(), translated, from, now.places());
    }

    /** A text that is still to be translated stands there empty; that is no mistake of form. */
    private Template template(Address address, Yaml.Scalar scalar) {
        return scalar.text().isBlank()
                ? new Template("", scalar.place())
                : Fields.text(scalar, address.key(), findings);
    }

    private void texts(Yaml.Table table) {
        List<Yaml.Entry> header = new ArrayList<>();
        for (Yaml.Entry entry : table.entries()) {
            Address step = Address.WHOLE.in(entry.key().text());
            if (Address.RESERVED.contains(entry.key().text())) {
                header.add(entry);
            } else if (now.stands(step, entry.key().place())) {
                withBefore(entry.value(), STEP, step);
            }
        }
        withBefore(new Yaml.Table(List.copyOf(header), table.place()), HEADER, Address.WHOLE);
    }

    /** Texts, and under {@code of} the same texts as they were. */
    private void withBefore(Yaml node, List<Key> keys, Address at) {
        Keys own = new Keys("texts", keys);
        Fields fields = fields(node, own.and(List.of(key(OF, Form.TEXT_MAP))), at);
        if (fields == null) {
            return;
        }
        read(fields, keys, at, now);
        Yaml of = fields.get(OF);
        // Who takes the last line away from under it may leave the key.
        boolean emptied = of instanceof Yaml.Scalar scalar && scalar.text().isBlank();
        Fields were = of == null || emptied ? null : fields(of, own, at.in(OF));
        if (were != null) {
            read(were, keys, at, before);
        }
    }

    private @Nullable Fields fields(Yaml node, Keys keys, Address at) {
        if (node instanceof Yaml.Table table) {
            return new Fields(table, keys, findings);
        }
        findings.error("wrong-type", "wrong-type.map", node.place(), at.key());
        return null;
    }

    private void read(Fields fields, List<Key> keys, Address at, Tree into) {
        for (Key key : keys) {
            Yaml value = fields.get(key.name());
            if (value == null) {
                continue;
            }
            Address here = at.in(key.name());
            into.stands(here, fields.placeOf(key.name()));
            switch (key.form()) {
                case TEXTS -> row(value, here, into);
                case TEXT_MAP, OPTIONS -> map(value, key.form() == Form.OPTIONS, here, into);
                default -> scalar(value, here, into);
            }
        }
    }

    private void row(Yaml value, Address at, Tree into) {
        List<Yaml> items = value instanceof Yaml.Row row ? row.items() : List.of(value);
        for (int number = 1; number <= items.size(); number++) {
            Yaml item = items.get(number - 1);
            Address here = at.in(String.valueOf(number));
            into.stands(here, item.place());
            scalar(item, here, into);
        }
    }

    private void map(Yaml value, boolean options, Address at, Tree into) {
        if (!(value instanceof Yaml.Table table)) {
            findings.error("wrong-type", "wrong-type.map", value.place(), at.key());
            return;
        }
        for (Yaml.Entry entry : table.entries()) {
            Address here = at.in(entry.key().text());
            into.stands(here, entry.key().place());
            if (!options) {
                scalar(entry.value(), here, into);
            } else if (entry.value() instanceof Yaml.Table parts) {
                read(new Fields(parts, OPTION, findings), OPTION.keys(), here, into);
            } else {
                into.stands(here.in("label"), entry.key().place());
                scalar(entry.value(), here.in("label"), into);
            }
        }
    }

    private void scalar(Yaml value, Address at, Tree into) {
        if (value instanceof Yaml.Scalar scalar) {
            into.texts().putIfAbsent(at, scalar);
        } else {
            findings.error("wrong-type", "wrong-type.text", value.place(), at.key());
        }
    }

    private static Key text(String name) {
        return key(name, Form.TEXT);
    }

    private static Key key(String name, Form form) {
        return new Key(name, form, false);
    }
}
