package nl.jimgids.rehearsal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply does in a conversation, in a word for trainers. The words follow those of motivational interviewing; counting
 * them is feedback for practice, and no score of any instrument.
 */
public enum Code {
    OPEN("OPEN", Does.HELPS, Form.QUESTION),
    WIE("WIE", Does.HELPS, Form.QUESTION),
    REFL("REFL", Does.HELPS, Form.REFLECTION),
    REFL_MORE("REFL+", Does.HELPS, Form.REFLECTION),
    AFF("AFF", Does.HELPS, Form.OTHER),
    AUT("AUT", Does.HELPS, Form.OTHER),
    SAM("SAM", Does.HELPS, Form.OTHER),
    INFO("INFO?", Does.HELPS, Form.OTHER),
    NORM("NORM", Does.HELPS, Form.OTHER),
    ZICHT("ZICHT", Does.HELPS, Form.OTHER),
    TRAAG("TRAAG", Does.HELPS, Form.OTHER),
    PLICHT("PLICHT", Does.HELPS, Form.OTHER),
    HERSTEL("HERSTEL", Does.HELPS, Form.OTHER),
    VUL("VUL", Does.HINDERS, Form.OTHER),
    OVERT("OVERT", Does.HINDERS, Form.OTHER),
    CONF("CONF", Does.HINDERS, Form.OTHER),
    OPL("OPL", Does.HINDERS, Form.OTHER),
    OVERNEEM("OVERNEEM", Does.HINDERS, Form.OTHER),
    LABEL("LABEL", Does.HINDERS, Form.OTHER),
    NAAM("NAAM", Does.HINDERS, Form.OTHER),
    DUW("DUW", Does.HINDERS, Form.OTHER),
    STAPEL("STAPEL", Does.HINDERS, Form.QUESTION),
    GEHEIM("GEHEIM", Does.HINDERS, Form.OTHER),
    BELOOF("BELOOF", Does.HINDERS, Form.OTHER),
    HARD("HARD", Does.HINDERS, Form.OTHER);

    private final String word;
    private final Does does;
    private final Form form;

    Code(String word, Does does, Form form) {
        this.word = word;
        this.does = does;
        this.form = form;
    }

    /** Whether it tends to make room, or to take it. */
    public enum Does {
        HELPS,
        HINDERS
    }

    /** Whether it asks or gives back. */
    public enum Form {
        QUESTION,
        REFLECTION,
        OTHER
    }

    /** The code of that word; null when there is none. */
    public static @Nullable Code of(String word) {
        return Arrays.stream(values())
                .filter(code -> code.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    /** All words, those that help first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Code::word).toList();
    }

    /** How it is written in a scenario. */
    public String word() {
        return word;
    }

    public Does does() {
        return does;
    }

    public Form form() {
        return form;
    }
}
