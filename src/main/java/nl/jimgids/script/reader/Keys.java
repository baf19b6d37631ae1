package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Go;
import nl.jimgids.script.Question;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Step;
import nl.jimgids.script.reader.Keys.Key.Form;
import org.jspecify.annotations.Nullable;

/**
 * The language as data: which keys each construct has, and what stands behind them. The reader goes by these lists, and
 * whatever describes the language to others is made from them, so that the two cannot differ.
 *
 * @param construct what the keys belong to, as a key of the bundles
 * @param exactlyOne of these keys one must be there and the others not; empty where there is no such choice
 */
public record Keys(String construct, List<Key> keys, List<String> exactlyOne) {

    /**
     * One key.
     *
     * @param words the only words that may stand behind it, for a {@link Form#ONE_OF}
     */
    public record Key(String name, Form form, boolean required, List<String> words) {
        /** A key that takes whatever has the form. */
        public Key(String name, Form form, boolean required) {
            this(name, form, required, List.of());
        }

        /** One that must be there. */
        public static Key required(String name, Form form) {
            return new Key(name, form, true);
        }

        /** One that may be left out. */
        public static Key optional(String name, Form form) {
            return new Key(name, form, false);
        }

        /** What stands behind a key. */
        public enum Form {
            /** A text with or without holes. */
            TEXT,
            /** One text or several. */
            TEXTS,
            /** A word that names something that stands elsewhere. */
            WORD,
            /** One such word or several. */
            WORDS,
            /** A new name: of a step, an option, a role, an outcome or a variable. */
            ID("[a-z][a-z0-9_]*", "bad-name"),
            /** The name of a dialogue. */
            DIALOGUE("[a-z0-9][a-z0-9-]*", "bad-name.dialogue"),
            /** A two-letter code. */
            LANGUAGE("[a-z]{2}", "wrong-type.language"),
            /** A length of time. */
            SPAN(Step.Span.WRITTEN, "wrong-type.span"),
            /** A whole number. */
            NUMBER("[+-]?[0-9]{1,9}", ""),
            /** {@code true} or {@code false}. */
            FLAG,
            /** One of the words of the key. */
            ONE_OF,
            /** Names, each with a text. */
            TEXT_MAP,
            /** Names, each with a word. */
            WORD_MAP,
            /** Names, each with a list of words or a {@link Keys#METER}. */
            VARIABLES,
            /** Names, each with a text or an {@link Keys#OPTION}. */
            OPTIONS,
            /** A list of steps. */
            STEPS,
            /** A condition: {@link Keys#CONDITION}, roles, and answers with what they must be. */
            WHEN,
            /** A list of conditions. */
            WHENS,
            /** What an answer must be: a word, some words, or a {@link Keys#TEST}. */
            TEST,
            /** A step, a map from answer to step, or a list of {@link Keys#FORK}. */
            GO,
            /** An answer, or names, each with a text. */
            ENTRIES,
            /** Variables, each with a word. */
            ASSIGNMENTS;

            private final @Nullable Pattern pattern;
            private final String message;

            Form() {
                this.pattern = null;
                this.message = "";
            }

            Form(String pattern, String message) {
                this.pattern = Pattern.compile(pattern);
                this.message = message;
            }

            /** How it is written, as a regular expression for the whole; null where any text will do. */
            public @Nullable String pattern() {
                return pattern == null ? null : pattern.pattern();
            }

            /** Whether it can be written so. */
            public boolean fits(String text) {
                return pattern == null || pattern.matcher(text).matches();
            }

            /** The key of the message for a word that does not fit; empty where any word does, and for a number. */
            String message() {
                return message;
            }
        }
    }

    /** The words of a {@link Form#FLAG}. */
    public static final List<String> FLAG = List.of("true", "false");

    /** The version of the language. */
    public static final String VERSION = "1";

    /** The keys of a condition that speak of no answer; every other key of it is an answer or a role. */
    public static final Keys CONDITION = new Keys(
            "condition",
            Key.optional("any", Form.WHENS),
            Key.optional("all", Form.WHENS),
            Key.optional("not", Form.WHEN));

    /** These words have a meaning of their own wherever an id stands. */
    public static final List<String> RESERVED_IDS =
            Stream.concat(CONDITION.names().stream(), Stream.of(Linker.JIM)).toList();

    /** What becomes of every question; no option may be called so. */
    public static final List<String> RESERVED_OPTIONS = reservedOptions();

    /** What stands before a role in a condition. */
    public static final String ROLE = "role.";

    /** What a condition may say of a role. */
    public static final List<String> AT_TABLE = List.of("present", "absent");

    /** The keys at the top of a dialogue. */
    public static final Keys HEADER = new Keys(
            "header",
            new Key("jim", Form.ONE_OF, true, List.of(VERSION)),
            Key.required("dialogue", Form.DIALOGUE),
            Key.required("title", Form.TEXT),
            Key.optional("about", Form.TEXT),
            Key.required("language", Form.LANGUAGE),
            oneOf("phase", "0", "1", "2", "3", "4"),
            Key.optional("minutes", Form.NUMBER),
            Key.required("roles", Form.TEXT_MAP),
            Key.optional("optional_roles", Form.WORDS),
            Key.optional("share", Form.WORDS),
            Key.optional("outcomes", Form.TEXT_MAP),
            Key.optional("uses", Form.WORD_MAP),
            Key.optional("variables", Form.VARIABLES),
            Key.optional("safety", Form.DIALOGUE),
            Key.optional("version", Form.TEXT),
            Key.optional("sources", Form.TEXTS),
            Key.required("steps", Form.STEPS));

    /** The keys that a question has because of its type. */
    public static final Map<String, List<Key>> TYPES = types();

    private static final List<Key> ANY_STEP = List.of(
            Key.optional("id", Form.ID),
            Key.optional("when", Form.WHEN),
            Key.optional("go", Form.GO),
            Key.optional("source", Form.TEXT),
            Key.optional("alone", Form.WORDS),
            oneOf("only", "long"));

    /** The keys of every question; those of its type come with them. */
    public static final Keys ASK = step(
            "ask",
            Key.required("ask", Form.TEXT),
            Key.optional("to", Form.WORDS),
            oneOf("type", TYPES.keySet().toArray(String[]::new)),
            Key.optional("label", Form.TEXT),
            Key.optional("share", Form.WORDS),
            oneOf("keep_as", words(Question.Sheet.values())),
            Key.optional("probes", Form.TEXTS),
            Key.optional("hint", Form.TEXT),
            Key.optional("why", Form.TEXT),
            Key.optional("simple", Form.TEXT),
            Key.optional("required", Form.FLAG),
            oneOf("signal", words(Signal.values())),
            Key.optional("renamed_from", Form.ID));

    /** The key of a group: it tells the kind of a step only where no other key does. */
    public static final String GROUP = "steps";

    /** The keys of each kind of step, under the key that says the kind; any step's own keys included. */
    public static final Map<String, Keys> STEPS = byKind(
            step("part", Key.required("part", Form.TEXT)),
            step("say", Key.required("say", Form.TEXT)),
            ASK,
            step(
                    "each",
                    Key.required("each", Form.ENTRIES),
                    Key.required("as", Form.ID),
                    Key.required(GROUP, Form.STEPS)),
            step("show", Key.required("show", Form.WORDS)),
            step("do", Key.required("do", Form.DIALOGUE)),
            step(
                            "plan",
                            Key.required("plan", Form.TEXT),
                            Key.optional("on", Form.WORD),
                            Key.optional("after", Form.SPAN),
                            Key.optional("dialogue", Form.DIALOGUE))
                    .withExactlyOne("on", "after"),
            step("pause", Key.required("pause", Form.TEXT), Key.optional("until", Form.WORD)),
            step("set", Key.required("set", Form.ASSIGNMENTS)),
            step("end", Key.required("end", Form.WORD)),
            step(GROUP, Key.required(GROUP, Form.STEPS)));

    /** The keys of an option that is more than a text. */
    public static final Keys OPTION = new Keys(
            "option",
            Key.required("label", Form.TEXT),
            Key.optional("when", Form.WHEN),
            Key.optional("go", Form.WORD),
            oneOf("signal", words(Signal.values())),
            Key.optional("hint", Form.TEXT),
            Key.optional("renamed_from", Form.ID));

    /** The keys of one way in a list of ways. */
    public static final Keys FORK = new Keys("fork", Key.optional("when", Form.WHEN), Key.required("to", Form.WORD));

    /** The keys of a variable that is a number. */
    public static final Keys METER = new Keys(
            "meter",
            Key.required("from", Form.NUMBER),
            Key.required("upto", Form.NUMBER),
            Key.optional("start", Form.NUMBER));

    /** The keys of what an answer is compared with. */
    public static final Keys TEST = new Keys(
            "test",
            Key.optional("at_least", Form.NUMBER),
            Key.optional("below", Form.NUMBER),
            Key.optional("includes", Form.WORD),
            Key.optional("excludes", Form.WORD),
            Key.optional("count", Form.TEST),
            Key.optional("some", Form.TEST),
            Key.optional("every", Form.TEST),
            Key.optional("none", Form.TEST),
            oneOf("differ", "yes", "no"));

    /** Keys without a choice among them. */
    public Keys(String construct, List<Key> keys) {
        this(construct, keys, List.of());
    }

    private Keys(String construct, Key... keys) {
        this(construct, List.of(keys));
    }

    private static Map<String, List<Key>> types() {
        Key options = Key.required("options", Form.OPTIONS);
        Key atMost = Key.optional("at_most", Form.NUMBER);
        Map<String, List<Key>> types = new LinkedHashMap<>();
        types.put("text", List.of());
        types.put("story", List.of());
        types.put("choice", List.of(options));
        types.put("choices", List.of(options, Key.optional("at_least", Form.NUMBER), atMost));
        types.put("yes_no", List.of());
        types.put(
                "scale",
                List.of(
                        Key.required("from", Form.NUMBER),
                        Key.required("upto", Form.NUMBER),
                        Key.optional("low", Form.TEXT),
                        Key.optional("high", Form.TEXT)));
        types.put(
                "number",
                List.of(
                        Key.optional("from", Form.NUMBER),
                        Key.optional("upto", Form.NUMBER),
                        Key.optional("unit", Form.TEXT)));
        types.put("date", List.of(oneOf("from", "today")));
        types.put("people", List.of(atMost));
        types.put("person", List.of(Key.optional("from", Form.WORD)));
        types.put("list", List.of(atMost));
        return types;
    }

    /** The word of a question's type where none is written. */
    public static String typeWithout(boolean options) {
        return options ? "choice" : "text";
    }

    /** The names of the keys, in order. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /** These keys and some more. */
    public Keys and(List<Key> more) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(more);
        return new Keys(construct, List.copyOf(all), exactlyOne);
    }

    @Nullable
    Key find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElse(null);
    }

    /** The key of that name, which must be one of these. */
    Key get(String name) {
        return Objects.requireNonNull(find(name), name);
    }

    private Keys withExactlyOne(String... names) {
        return new Keys(construct, keys, List.of(names));
    }

    private static Key oneOf(String name, String... words) {
        return new Key(name, Form.ONE_OF, false, List.of(words));
    }

    /** The words for the values of an enum. */
    public static String[] words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static List<String> reservedOptions() {
        List<String> reserved = new ArrayList<>(List.of(words(Condition.State.values())));
        reserved.add(Go.ELSE);
        return List.copyOf(reserved);
    }

    private static Keys step(String kind, Key... own) {
        return new Keys(kind, own).and(ANY_STEP);
    }

    private static Map<String, Keys> byKind(Keys... all) {
        Map<String, Keys> kinds = new LinkedHashMap<>();
        for (Keys keys : all) {
            kinds.put(keys.construct(), keys);
        }
        return kinds;
    }
}
