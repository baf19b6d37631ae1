package nl.jimgids.author;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Address;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.TranslationReader;
import org.jspecify.annotations.Nullable;

/**
 * What a translator wrote.
 *
 * @param texts the translated texts; an empty one is still to be written
 * @param from the texts of the dialogue as they were when they were translated
 */
record StringsTexts(Map<Address, String> texts, Map<Address, String> from, StringsComments comments) {
    static StringsTexts of(TranslationReader.@Nullable Reading file) {
        Translation translation = file == null ? null : file.usable();
        Map<Address, String> texts = new LinkedHashMap<>();
        Map<Address, String> from = new LinkedHashMap<>();
        if (translation != null) {
            translation.texts().forEach((address, text) -> texts.put(address, text.text()));
            translation.from().forEach((address, text) -> {
                if (!text.isEmpty()) {
                    from.put(address, text);
                }
            });
        }
        return new StringsTexts(texts, from, file == null ? StringsComments.NONE : StringsComments.of(file.source()));
    }

    /** Everything that has a text of either kind. */
    Set<Address> addresses() {
        Set<Address> all = new LinkedHashSet<>(texts.keySet());
        all.addAll(from.keySet());
        return all;
    }

    /** A translated text; null when it is not translated yet. */
    @Nullable
    String text(Address address) {
        String text = texts.get(address);
        return text == null || text.isEmpty() ? null : text;
    }

    /** The same with other keys for what stands under one address. */
    StringsTexts moved(Address holder, Map<String, String> moves) {
        return new StringsTexts(moved(texts, holder, moves), moved(from, holder, moves), comments.moved(holder, moves));
    }

    private static Map<Address, String> moved(Map<Address, String> texts, Address holder, Map<String, String> moves) {
        Map<Address, String> moved = new LinkedHashMap<>();
        texts.forEach((address, text) -> moved.put(moved(address, holder, moves), text));
        return moved;
    }

    /** An address with another key for what stands under one address. */
    static Address moved(Address address, Address holder, Map<String, String> moves) {
        List<String> path = address.path();
        int depth = holder.path().size();
        if (path.size() <= depth || !path.subList(0, depth).equals(holder.path())) {
            return address;
        }
        Address moved = holder.in(moves.getOrDefault(path.get(depth), path.get(depth)));
        for (String key : path.subList(depth + 1, path.size())) {
            moved = moved.in(key);
        }
        return moved;
    }
}
