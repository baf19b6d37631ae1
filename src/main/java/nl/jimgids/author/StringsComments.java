package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Address;
import nl.jimgids.script.Place;
import nl.jimgids.script.Source;
import nl.jimgids.script.yaml.Comments;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;

/**
 * The comments of a translator. One on a line of its own belongs to the key below it, one behind a text to the key of that text.
 *
 * @param top before the texts
 * @param above what stands above a key, by where the key is: {@code week.ask}, {@code week.of.ask}
 * @param end behind the last key
 */
record StringsComments(List<String> top, Map<Address, List<String>> above, List<String> end) {
    static final StringsComments NONE = new StringsComments(List.of(), Map.of(), List.of());

    /** How a comment begins that shows a changed text; it is made anew every time. */
    static final String NOW = "# now: ";

    private static final String TEXTS = "texts";

    private record Key(Address at, Place place) {}

    /** Those of a file in which nothing is wrong. */
    static StringsComments of(Source source) {
        List<Key> keys = new ArrayList<>();
        YamlReader.Result read =
                YamlReader.read(source.name(), source.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (read.root() != null) {
            keys(read.root(), Address.WHOLE, keys);
        }
        StringsComments comments = new StringsComments(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (Yaml.Scalar comment : Comments.of(source)) {
            if (!(comment.text() + " ").startsWith(NOW)) {
                comments.list(keys, comment.place()).add(comment.text());
            }
        }
        return comments;
    }

    private List<String> list(List<Key> keys, Place comment) {
        Key before = null;
        for (Key key : keys) {
            boolean sameLine = key.place().line() == comment.line();
            if (sameLine && key.place().column() < comment.column()) {
                before = key;
            } else if (key.place().line() > comment.line() || sameLine) {
                return list(before == null ? key : before);
            }
        }
        return before == null ? end : list(before);
    }

    private List<String> list(Key key) {
        List<String> path = key.at().path();
        return path.size() > 1 && path.get(0).equals(TEXTS)
                ? above.computeIfAbsent(new Address(path.subList(1, path.size())), at -> new ArrayList<>())
                : top;
    }

    private static void keys(Yaml node, Address at, List<Key> keys) {
        if (node instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                Address here = at.in(entry.key().text());
                keys.add(new Key(here, entry.key().place()));
                keys(entry.value(), here, keys);
            }
        } else if (node instanceof Yaml.Row row) {
            for (int number = 1; number <= row.items().size(); number++) {
                Address here = at.in(String.valueOf(number));
                Yaml item = row.items().get(number - 1);
                keys.add(new Key(here, item.place()));
                keys(item, here, keys);
            }
        }
    }

    /** The same with other keys for what stands under one address. */
    StringsComments moved(Address holder, Map<String, String> moves) {
        Map<Address, List<String>> moved = new LinkedHashMap<>();
        above.forEach((at, comments) -> moved.computeIfAbsent(
                        StringsTexts.moved(at, holder, moves), here -> new ArrayList<>())
                .addAll(comments));
        return new StringsComments(top, moved, end);
    }
}
