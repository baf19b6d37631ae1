package nl.jimgids.fuzz;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.Keys.Key;
import org.jspecify.annotations.Nullable;

/**
 * Makes a script out of choices, by the language as {@link Keys} describes it: its names nearly always lead somewhere, and
 * its conditions nearly always fit, so that it comes through the reader and is a conversation of its own kind.
 */
final class Grammar {
    private static final List<String> TYPES = List.copyOf(Keys.TYPES.keySet());
    private static final List<String> KINDS = List.copyOf(Keys.STEPS.keySet());
    private static final List<String> ROLES = List.of("jongere", "ouder", "professional");
    private static final List<String> OPTIONS = List.of("licht", "zwaar", "stil");
    private static final List<String> OUTCOMES = List.of("klaar", "later");
    private static final int MOST_DEEP = 3;

    /** What stands now and then where something else belongs. */
    private static final List<String> ODD = List.of(
            "[]",
            "{}",
            "[[x]]",
            "[a, a]",
            "{a: {}}",
            "''",
            "' '",
            "$1",
            "-1",
            "2147483647",
            "99999999999",
            "yes",
            "else",
            "jim",
            "v0",
            "v0@",
            "@jongere",
            ".",
            "role.ouder",
            "klein.wie",
            "proef.v0",
            "p0",
            "self",
            "answered",
            "0..1",
            "9999 months");

    private final Choices choices;
    private final int questions;
    private final boolean ends;

    /** Which value of a step is an odd one, so that the others can be right; behind the last one there is none. */
    private final int oddOne;

    /** Whether there is a variable with an odd value. */
    private final boolean sometimes;

    private int values;
    private int asked;
    private final Deque<String> entries = new ArrayDeque<>();
    private int loops;
    private int ids;

    private Grammar(Choices choices) {
        this.choices = choices;
        this.questions = 1 + choices.below(TYPES.size() + 4);
        this.ends = !choices.onceIn(5);
        this.oddOne = choices.onceIn(2) ? choices.below(80) : Integer.MAX_VALUE;
        this.sometimes = choices.onceIn(10);
    }

    /** The script; JSON, which is YAML too. */
    static String script(byte[] bytes) {
        Grammar grammar = new Grammar(new Choices(bytes));
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(grammar.script());
    }

    private JsonObject script() {
        JsonObject script = new JsonObject();
        script.addProperty("jim", 1);
        script.addProperty("dialogue", Oracle.NAME);
        script.add("title", text());
        script.addProperty("language", choices.onceIn(4) ? "en" : "nl");
        JsonObject roles = new JsonObject();
        ROLES.forEach(role -> roles.addProperty(role, role));
        script.add("roles", roles);
        if (choices.onceIn(3)) {
            script.addProperty("optional_roles", "ouder");
        }
        if (ends) {
            JsonObject outcomes = new JsonObject();
            OUTCOMES.forEach(outcome -> outcomes.add(outcome, text()));
            script.add("outcomes", outcomes);
        }
        JsonObject variables = new JsonObject();
        variables.add("stap", words(List.of("een", "twee")));
        JsonObject meter = new JsonObject();
        meter.addProperty("from", 0);
        meter.addProperty("upto", 5);
        variables.add("rust", meter);
        if (sometimes) {
            variables.add("soms", odd());
        }
        script.add("variables", variables);
        JsonObject uses = new JsonObject();
        uses.addProperty("eerder", Oracle.SMALL);
        script.add("uses", uses);
        script.addProperty("safety", Oracle.SMALL);
        JsonArray steps = steps(0);
        while (asked < questions) {
            steps.add(step("ask", 0));
        }
        if (ends) {
            steps.add(object("end", word(OUTCOMES.get(0))));
        }
        script.add("steps", steps);
        return script;
    }

    private JsonArray steps(int depth) {
        JsonArray steps = new JsonArray();
        int most = depth == 0 ? 14 : 4;
        while (steps.size() < most && (steps.isEmpty() || !choices.empty() && !choices.onceIn(6))) {
            String kind = choices.onceIn(2) ? "ask" : choices.of(KINDS);
            steps.add(step(depth > MOST_DEEP || kind.equals("end") && !ends ? "say" : kind, depth));
        }
        return steps;
    }

    private JsonObject step(String kind, int depth) {
        JsonObject step = new JsonObject();
        Keys keys = Keys.STEPS.get(kind);
        String type = "text";
        if (kind.equals("ask")) {
            type = TYPES.get(asked % TYPES.size());
            step.addProperty("id", asked < questions ? "v" + asked : "s" + ids++);
            asked++;
            step.addProperty("type", type);
            keys = keys.and(Keys.TYPES.get(type));
        }
        if (kind.equals("each")) {
            entries.push("p" + loops++);
        }
        for (Key key : keys.keys()) {
            boolean there = step.has(key.name());
            boolean needed = key.required() || kind.equals("plan") && key.name().equals("after");
            boolean wanted = needed || !key.name().equals("on") && choices.onceIn(7);
            JsonElement value = there || !wanted ? null : value(kind, type, key, depth);
            if (value != null && !(key.name().equals("go") && asksSeveral(step))) {
                step.add(key.name(), values++ == oddOne ? odd() : value);
            }
        }
        if (kind.equals("each")) {
            entries.pop();
        }
        JsonElement day = question("date");
        if (kind.equals("plan") && day != null && choices.onceIn(2)) {
            step.remove("after");
            step.add("on", day);
        }
        if (choices.onceIn(120)) {
            step.add(choices.of(KINDS), text());
        }
        return step;
    }

    /** Answers of several people lead to no one place. */
    private boolean asksSeveral(JsonObject step) {
        JsonElement to = step.get("to");
        boolean one = to == null || to.isJsonPrimitive() && ROLES.contains(to.getAsString());
        return !one && !choices.onceIn(30);
    }

    private @Nullable JsonElement value(String kind, String type, Key key, int depth) {
        return switch (key.form()) {
            case TEXT -> text();
            case SPAN -> word(choices.onceIn(3) ? "1 month" : "14 days");
            case ONE_OF -> word(choices.of(key.words()));
            case TEXTS -> words(List.of(text().getAsString(), text().getAsString()));
            case WORD, WORDS, ID, DIALOGUE -> named(key.name());
            case NUMBER -> new JsonPrimitive(key.name().equals("upto") ? 3 + choices.below(4) : choices.below(4));
            case FLAG -> new JsonPrimitive(choices.onceIn(2));
            case OPTIONS -> options(type);
            case STEPS -> steps(depth + 1);
            case WHEN -> when(0);
            case GO -> go(kind, type);
            case ENTRIES -> {
                JsonElement list = question(choices.onceIn(2) ? "people" : "list");
                yield list == null || choices.onceIn(3) ? map(OPTIONS) : list;
            }
            case ASSIGNMENTS -> assignments();
            default -> text();
        };
    }

    private @Nullable JsonElement named(String key) {
        return switch (key) {
            case "to" -> choices.onceIn(5) ? words(ROLES) : word(choices.onceIn(5) ? "everyone" : choices.of(ROLES));
            case "share" -> word(choices.of(List.of("jongere", "ouder", "professional", "ask", "self")));
            case "alone" -> word(choices.of(ROLES));
            case "as" -> word(entries.element());
            case "do" -> word(choices.of(List.of(Oracle.SMALL, Oracle.SMALL, Oracle.SMALL, Oracle.NAME)));
            case "dialogue" -> word(Oracle.SMALL);
            case "end" -> word(choices.of(OUTCOMES));
            case "until" -> question("date");
            case "from" -> question("people");
            case "show" -> choices.onceIn(2) ? words(List.of("v0", "v" + choices.below(questions))) : word("v0");
            case "id" -> word("s" + ids++);
            default -> word("v" + choices.below(questions));
        };
    }

    private JsonElement options(String type) {
        JsonObject options = new JsonObject();
        for (String key : OPTIONS) {
            if (choices.onceIn(4)) {
                JsonObject option = new JsonObject();
                for (Key own : Keys.OPTION.keys()) {
                    boolean goes = own.name().equals("go");
                    if (own.required() || choices.onceIn(3) && !(goes && type.equals("choices"))) {
                        option.add(own.name(), goes ? target() : value("option", "", own, 0));
                    }
                }
                options.add(key, option);
            } else {
                options.add(key, text());
            }
        }
        return options;
    }

    private JsonElement go(String kind, String type) {
        if (choices.onceIn(2)) {
            return target();
        }
        if (!kind.equals("ask")) {
            JsonArray forks = new JsonArray();
            for (int fork = choices.below(3); fork >= 0; fork--) {
                JsonObject way = new JsonObject();
                if (fork > 0) {
                    way.add("when", when(0));
                }
                way.add("to", target());
                forks.add(way);
            }
            return forks;
        }
        JsonObject ways = new JsonObject();
        List<String> words = new ArrayList<>(List.of("else", "passed", "unknown"));
        words.addAll(type.equals("choice") ? OPTIONS : type.equals("yes_no") ? List.of("yes", "no") : List.of());
        for (int way = choices.below(3); way >= 0; way--) {
            ways.add(choices.of(words), target());
        }
        return ways;
    }

    private JsonElement target() {
        return word("v" + choices.below(Math.min(questions, asked + 2)));
    }

    private JsonElement when(int depth) {
        JsonObject when = new JsonObject();
        int kind = choices.below(12);
        if (depth < MOST_DEEP && kind < 3) {
            JsonArray all = new JsonArray();
            all.add(when(depth + 1));
            all.add(when(depth + 1));
            when.add(List.of("any", "all", "not").get(kind), kind == 2 ? when(depth + 1) : all);
        } else if (kind == 3) {
            when.addProperty("role." + choices.of(ROLES), choices.onceIn(2) ? "absent" : "present");
        } else if (kind == 4) {
            when.add("rust", bounds());
        } else if (kind == 5) {
            when.addProperty("stap", choices.onceIn(2) ? "twee" : "een");
        } else if (kind == 6) {
            when.addProperty("eerder.vraag", choices.of(List.of("ja", "nee", "passed", "unanswered")));
        } else {
            int number = choices.below(questions);
            JsonElement test = test(TYPES.get(number % TYPES.size()));
            if (choices.onceIn(30)) {
                JsonObject over = new JsonObject();
                over.add(choices.of(List.of("some", "every", "none")), test);
                test = over;
            } else if (choices.onceIn(40)) {
                test = object("differ", word("yes"));
            }
            String at = choices.onceIn(30) ? "@" + choices.of(ROLES) : "";
            when.add("v" + number + at, test);
        }
        return when;
    }

    private JsonElement test(String type) {
        if (choices.onceIn(4)) {
            return word(choices.of(List.of("answered", "passed", "unknown", "unanswered")));
        }
        return switch (type) {
            case "choice" ->
                choices.onceIn(3) ? words(List.of(choices.of(OPTIONS), "passed")) : word(choices.of(OPTIONS));
            case "choices" ->
                choices.onceIn(3)
                        ? object("count", bounds())
                        : object(choices.onceIn(2) ? "includes" : "excludes", word(choices.of(OPTIONS)));
            case "yes_no" -> word(choices.onceIn(2) ? "yes" : "no");
            case "scale", "number" -> choices.onceIn(3) ? new JsonPrimitive(choices.below(5)) : bounds();
            case "people", "list" ->
                object("count", choices.onceIn(2) ? bounds() : new JsonPrimitive(choices.below(4)));
            default -> word("answered");
        };
    }

    private JsonElement bounds() {
        JsonObject bounds = new JsonObject();
        int from = choices.below(4);
        if (!choices.onceIn(3)) {
            bounds.addProperty("at_least", from);
        }
        if (bounds.size() == 0 || choices.onceIn(3)) {
            bounds.addProperty("below", from + 1 + choices.below(3));
        }
        return bounds;
    }

    private JsonElement assignments() {
        return switch (choices.below(4)) {
            case 0 -> object("rust", word(choices.onceIn(2) ? "+1" : "-2"));
            case 1 -> object("rust", word(String.valueOf(choices.below(6))));
            case 2 -> object("jim", choices.onceIn(2) ? text() : word("${v" + choices.below(questions) + "}"));
            default -> object("stap", word(choices.onceIn(2) ? "twee" : "een"));
        };
    }

    private JsonElement text() {
        return word(
                switch (choices.below(14)) {
                    case 0 ->
                        "Zeg ${v" + choices.below(questions) + "} en ${v" + choices.below(questions) + ":-niets}.";
                    case 1 -> "${role.ouder} en ${jim}";
                    case 2 -> entries.isEmpty() ? "${jim}" : "${" + choices.of(List.copyOf(entries)) + "}";
                    case 3 -> "${eerder.vraag:-nog niets} ${rust} ${stap}";
                    case 4 -> "${v" + choices.below(questions) + "@jongere:-}";
                    case 5 -> sometimes ? "${soms}" : "**Dag**\n\n- een\n- *twee* \u202e\ud83d\ude00\u001b[2J";
                    default -> "Dag";
                });
    }

    /** The question of a type; null when there is none. */
    private @Nullable JsonElement question(String type) {
        int number = TYPES.indexOf(type);
        return number < questions ? word("v" + number) : null;
    }

    private JsonElement odd() {
        String odd = choices.of(ODD);
        return odd.startsWith("[") || odd.startsWith("{") ? JsonParser.parseString(odd) : word(odd);
    }

    private static JsonElement map(List<String> keys) {
        JsonObject map = new JsonObject();
        keys.forEach(key -> map.addProperty(key, "Een " + key));
        return map;
    }

    private static JsonElement object(String key, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(key, value);
        return object;
    }

    private static JsonArray words(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    private static JsonElement word(String word) {
        return new JsonPrimitive(word);
    }
}
