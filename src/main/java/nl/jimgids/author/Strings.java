package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Address;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.script.Texts;
import nl.jimgids.script.reader.TranslationReader;
import org.jspecify.annotations.Nullable;

/**
 * A translation of a dialogue as it is now: what was translated is kept, and for what was not yet there is an empty place.
 *
 * @param file the text of the file
 * @param total how many texts there are to translate
 * @param done how many of them are translated
 * @param fresh the texts for which there was no place before
 * @param changed the texts that the dialogue says otherwise since they were translated
 * @param orphans the translated texts that the dialogue no longer has; they stand where they stood, behind the others
 */
public record Strings(
        String file, int total, int done, List<Address> fresh, List<Address> changed, List<Address> orphans) {
    /**
     * Brings a translation up to date.
     *
     * @param before the translation as it was, with nothing wrong in it; null when there is none yet
     */
    public static Strings of(Script script, String language, TranslationReader.@Nullable Reading before) {
        Map<Address, Template> base = Texts.of(script);
        StringsTexts was = StringsMoves.apply(script, base, StringsTexts.of(before));
        return of(script.name(), base, language, was);
    }

    /**
     * The same for what is no dialogue.
     *
     * @param name of what is translated
     * @param base its texts as they are now, by their address
     */
    public static Strings of(
            String name, Map<Address, Template> base, String language, TranslationReader.@Nullable Reading before) {
        return of(name, base, language, StringsTexts.of(before));
    }

    private static Strings of(String name, Map<Address, Template> base, String language, StringsTexts was) {
        StringsTexts now = new StringsTexts(new LinkedHashMap<>(), new LinkedHashMap<>(), was.comments());
        List<Address> fresh = new ArrayList<>();
        List<Address> changed = new ArrayList<>();
        int done = 0;
        int total = 0;
        for (Map.Entry<Address, Template> entry : base.entrySet()) {
            Address address = entry.getKey();
            String says = entry.getValue().text();
            String text = was.text(address);
            if (text == null && !entry.getValue().hasWords()) {
                continue;
            }
            String from = text == null ? says : was.from().getOrDefault(address, says);
            now.texts().put(address, text == null ? "" : text);
            now.from().put(address, from);
            total++;
            done += text == null ? 0 : 1;
            if (!was.texts().containsKey(address)) {
                fresh.add(address);
            } else if (!Template.words(from).equals(Template.words(says))) {
                changed.add(address);
            }
        }
        List<Address> orphans = new ArrayList<>();
        for (Address address : was.addresses()) {
            String text = was.text(address);
            if (text != null && !base.containsKey(address)) {
                orphans.add(address);
                now.texts().put(address, text);
                String from = was.from().get(address);
                if (from != null) {
                    now.from().put(address, from);
                }
            }
        }
        return new Strings(StringsFile.of(name, language, base, now), total, done, fresh, changed, orphans);
    }
}
