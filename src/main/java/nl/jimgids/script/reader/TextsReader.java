package nl.jimgids.script.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Address;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import nl.jimgids.script.Translation;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a translation of something that is no dialogue: texts in groups, each as deep as it likes, and in every group under
 * {@code of} the same texts as they were when they were translated. It never throws.
 */
public final class TextsReader {
    private final Findings findings = new Findings();
    private final Map<Address, Template> now = new LinkedHashMap<>();
    private final Map<Address, String> before = new LinkedHashMap<>();
    private final Map<Address, Place> places = new LinkedHashMap<>();

    private TextsReader() {}

    /** Reads a file; {@code file} is how people know it. */
    public static TranslationReader.Reading read(String file, byte[] bytes) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        TextsReader reader = new TextsReader();
        yaml.findings().forEach(reader.findings::add);
        Translation translation = null;
        if (yaml.root() instanceof Yaml.Table root) {
            translation = reader.translation(new Fields(root, TranslationReader.FILE, reader.findings));
        } else if (yaml.findings().isEmpty()) {
            reader.findings.error("syntax", "syntax.no-translation", new Place(file, 1, 1));
        }
        return new TranslationReader.Reading(yaml.source(), translation, reader.findings.sorted());
    }

    private @Nullable Translation translation(Fields file) {
        Name of = file.word("translation_of");
        Name language = file.word("language");
        places.put(Address.WHOLE, file.placeOf("texts"));
        for (Yaml.Entry group : entries(file.get("texts"), file.placeOf("texts"))) {
            Address at = Address.WHOLE.in(group.key().text());
            places.putIfAbsent(at, group.key().place());
            for (Yaml.Entry entry : entries(group.value(), group.key().place())) {
                boolean were = entry.key().text().equals(TranslationReader.OF);
                node(
                        entry.value(),
                        were ? at : at.in(entry.key().text()),
                        entry.key().place(),
                        were);
            }
        }
        return of == null || language == null ? null : new Translation(of, language.text(), now, before, places);
    }

    private List<Yaml.Entry> entries(@Nullable Yaml node, Place place) {
        if (node instanceof Yaml.Table table) {
            return table.entries();
        }
        if (node != null) {
            findings.error("wrong-type", "wrong-type.map", place, "texts");
        }
        return List.of();
    }

    private void node(Yaml node, Address at, Place place, boolean were) {
        if (!were) {
            places.putIfAbsent(at, place);
        }
        if (node instanceof Yaml.Table table) {
            table.entries()
                    .forEach(entry -> node(
                            entry.value(),
                            at.in(entry.key().text()),
                            entry.key().place(),
                            were));
        } else if (node instanceof Yaml.Scalar scalar && were) {
            before.putIfAbsent(at, scalar.text().strip());
        } else if (node instanceof Yaml.Scalar scalar) {
            now.putIfAbsent(at, new Template(scalar.text().strip(), scalar.place()));
        } else {
            findings.error("wrong-type", "wrong-type.text", node.place(), at.key());
        }
    }
}
