package nl.jimgids.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as it was read.
 *
 * @param name the file's name without its ending
 * @param language of the texts, as a two-letter code
 * @param phase 1 to 4, or 0 for a conversation outside the phases
 * @param minutes how long it takes, roughly; null when the author does not say
 * @param roles the key of each role and what it is called, in order
 * @param optionalRoles the roles that may be absent
 * @param share who may read an answer unless its step says otherwise
 * @param outcomes the key and the words of each way it can end
 * @param uses another name for a conversation whose answers this one reads
 * @param safety the dialogue behind the safety key
 * @param version a word for people; null when not said
 * @param digest SHA-256 of the file, in hexadecimal
 */
public record Script(
        String name,
        Template title,
        @Nullable Template about,
        String language,
        int phase,
        @Nullable Integer minutes,
        Map<String, Template> roles,
        List<Name> optionalRoles,
        List<Name> share,
        Map<String, Template> outcomes,
        List<String> sources,
        Map<String, Variable> variables,
        Map<String, Name> uses,
        Name safety,
        @Nullable String version,
        List<Step> steps,
        Source source,
        String digest) {

    /** The conversation behind the safety key when the header names none. */
    public static final String SAFETY = "veiligheid";

    /** The role that is responsible for the process, and may read what its asker may. */
    public static final String PROFESSIONAL = "professional";

    /** The dialogue that a name before a dot stands for: the one that {@code uses} gives it, else the one that is called so. */
    public String dialogue(String written) {
        Name used = uses.get(written);
        return used == null ? written : used.text();
    }

    /** Whether a role may be absent. */
    public boolean mayBeAbsent(String role) {
        return optionalRoles.stream().anyMatch(name -> name.text().equals(role));
    }
}
