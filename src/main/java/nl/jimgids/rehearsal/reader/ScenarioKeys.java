package nl.jimgids.rehearsal.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.Keys.Key;
import nl.jimgids.script.reader.Keys.Key.Form;

/** The language of scenarios as data: which keys each construct has, and what stands behind them. */
public final class ScenarioKeys {
    /** The key by which a file is a scenario. */
    public static final String SCENARIO = "scenario";

    /** The keys at the top of a scenario. */
    public static final Keys FILE = new Keys(
            SCENARIO,
            List.of(
                    required(SCENARIO, Form.DIALOGUE),
                    required("title", Form.TEXT),
                    optional("about", Form.TEXT),
                    optional("learn", Form.TEXT),
                    required("dialogue", Form.DIALOGUE),
                    required("language", Form.LANGUAGE),
                    required("plays", Form.WORD),
                    required("persona", Form.TEXT_MAP),
                    optional("table", Form.TEXT_MAP),
                    optional("short", Form.FLAG),
                    optional("begins", Form.WORD),
                    optional("stops", Form.WORD),
                    new Key("difficulty", Form.ONE_OF, false, List.of("1", "2", "3")),
                    optional("minutes", Form.NUMBER),
                    required("meters", Form.VARIABLES),
                    required("goals", Form.TEXT_MAP),
                    required("answers", Form.TEXT_MAP),
                    required("moments", Form.STEPS),
                    required("endings", Form.STEPS),
                    optional("sources", Form.TEXTS)));

    /** The keys of the person. */
    public static final Keys PERSONA =
            new Keys("persona", List.of(required("name", Form.TEXT), required("about", Form.TEXT)));

    /** The keys of a meter. */
    public static final Keys METER = Keys.METER.and(List.of(optional("label", Form.TEXT)));

    /** The keys of a way to answer. */
    public static final Keys LINE = new Keys(
            "line", List.of(optional("when", Form.WHEN), optional("says", Form.TEXT), required("answer", Form.TEXTS)));

    /** The keys of a moment. */
    public static final Keys MOMENT = new Keys(
            "moment",
            List.of(
                    optional("id", Form.ID),
                    optional("before", Form.WORD),
                    optional("after", Form.WORD),
                    optional("when", Form.WHEN),
                    optional("situation", Form.TEXT),
                    required("respond", Form.STEPS)),
            List.of("before", "after"));

    /** The keys of what can be said at a moment. */
    public static final Keys REPLY = new Keys(
            "reply",
            List.of(
                    optional("when", Form.WHEN),
                    required("say", Form.TEXT),
                    required("code", Form.WORDS),
                    optional("set", Form.ASSIGNMENTS),
                    optional("goals", Form.TEXT_MAP),
                    optional("persona", Form.TEXT),
                    optional("by", Form.WORD),
                    required("feedback", Form.TEXT)));

    /** The keys of an ending. */
    public static final Keys ENDING = new Keys(
            "ending",
            List.of(
                    new Key("ending", Form.ONE_OF, true, words(Ending.Kind.values())),
                    optional("when", Form.WHEN),
                    required("say", Form.TEXT),
                    optional("at_once", Form.FLAG)));

    private ScenarioKeys() {}

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Key required(String name, Form form) {
        return new Key(name, form, true);
    }

    private static Key optional(String name, Form form) {
        return new Key(name, form, false);
    }
}
