package nl.jimgids.rehearsal.reader;

import java.util.List;
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
                    Key.required(SCENARIO, Form.DIALOGUE),
                    Key.required("title", Form.TEXT),
                    Key.optional("about", Form.TEXT),
                    Key.optional("learn", Form.TEXT),
                    Key.required("dialogue", Form.DIALOGUE),
                    Key.required("language", Form.LANGUAGE),
                    Key.required("plays", Form.WORD),
                    Key.required("persona", Form.TEXT_MAP),
                    Key.optional("table", Form.TEXT_MAP),
                    Key.optional("short", Form.FLAG),
                    Key.optional("begins", Form.WORD),
                    Key.optional("stops", Form.WORD),
                    new Key("difficulty", Form.ONE_OF, false, List.of("1", "2", "3")),
                    Key.optional("minutes", Form.NUMBER),
                    Key.required("meters", Form.VARIABLES),
                    Key.required("goals", Form.TEXT_MAP),
                    Key.required("answers", Form.TEXT_MAP),
                    Key.required("moments", Form.STEPS),
                    Key.required("endings", Form.STEPS),
                    Key.optional("sources", Form.TEXTS)));

    /** The keys of the person. */
    public static final Keys PERSONA =
            new Keys("persona", List.of(Key.required("name", Form.TEXT), Key.required("about", Form.TEXT)));

    /** The keys of a meter. */
    public static final Keys METER = Keys.METER.and(List.of(Key.optional("label", Form.TEXT)));

    /** The keys of a way to answer. */
    public static final Keys LINE = new Keys(
            "line",
            List.of(
                    Key.optional("when", Form.WHEN),
                    Key.optional("says", Form.TEXT),
                    Key.required("answer", Form.TEXTS)));

    /** The keys of a moment. */
    public static final Keys MOMENT = new Keys(
            "moment",
            List.of(
                    Key.optional("id", Form.ID),
                    Key.optional("before", Form.WORD),
                    Key.optional("after", Form.WORD),
                    Key.optional("when", Form.WHEN),
                    Key.optional("situation", Form.TEXT),
                    Key.required("respond", Form.STEPS)),
            List.of("before", "after"));

    /** The keys of what can be said at a moment. */
    public static final Keys REPLY = new Keys(
            "reply",
            List.of(
                    Key.optional("when", Form.WHEN),
                    Key.required("say", Form.TEXT),
                    Key.required("code", Form.WORDS),
                    Key.optional("set", Form.ASSIGNMENTS),
                    Key.optional("goals", Form.TEXT_MAP),
                    Key.optional("persona", Form.TEXT),
                    Key.optional("by", Form.WORD),
                    Key.required("feedback", Form.TEXT)));

    /** The keys of an ending. */
    public static final Keys ENDING = new Keys(
            "ending",
            List.of(
                    new Key("ending", Form.ONE_OF, true, List.of(Keys.words(Ending.Kind.values()))),
                    Key.optional("when", Form.WHEN),
                    Key.required("say", Form.TEXT),
                    Key.optional("at_once", Form.FLAG)));

    private ScenarioKeys() {}
}
