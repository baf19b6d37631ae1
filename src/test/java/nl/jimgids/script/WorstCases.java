package nl.jimgids.script;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.jimgids.script.yaml.YamlReader;

/** Files as large as may be, each made to be hard work for one part of the reader. */
final class WorstCases {
    private static final int MOST = YamlReader.MOST_BYTES;
    private static final int TEXTS_IN_A_FILE = 8;
    private static final String HEADER = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            """;

    private WorstCases() {}

    /** The texts by what is many in them. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("one long word", "x".repeat(MOST));
        all.put("one long text", HEADER + "steps:\n  - say: " + "woord ".repeat(40_000));
        all.put("one quoted text of escapes", "a: \"" + "\\u0061".repeat(40_000) + "\"");
        all.put("a quoted text without end", "a: \"" + "x ".repeat(130_000));
        all.put("one folded text of lines", "a: >\n" + "  x\n".repeat(60_000));
        all.put("empty lines", "\n".repeat(MOST));
        all.put("lines of spaces", ("a: |\n" + " ".repeat(500) + "\n").repeat(500));
        all.put("spaces", " ".repeat(MOST));
        all.put("tabs", "\t".repeat(MOST));
        all.put("carriage returns", "\r".repeat(MOST));
        all.put("comments", "# x\n".repeat(60_000));
        all.put("opened lists", "[".repeat(MOST));
        all.put("opened maps", "{".repeat(MOST));
        all.put("opened maps with keys", "{a: ".repeat(60_000));
        all.put("dashes", "- ".repeat(130_000));
        all.put("dashes without spaces", "-".repeat(MOST));
        all.put("question marks", "? ".repeat(130_000));
        all.put("colons", ": ".repeat(130_000));
        all.put("commas in a list", "[" + ",".repeat(MOST - 2) + "]");
        all.put("nested block maps", filled("", i -> " ".repeat(i) + "a:\n"));
        all.put("nested block lists", filled("", i -> " ".repeat(i) + "-\n"));
        all.put("keys", filled("", i -> word(i) + ": \n"));
        all.put("keys in one flow map", "{" + filled("", i -> word(i) + ",") + "}");
        all.put("the same key", "a: b\n".repeat(52_000));
        all.put("keys of a step", HEADER + "steps:\n  - say: x\n" + filled(HEADER, i -> "    " + word(i) + ": \n"));
        all.put("anchors", "[" + filled("", i -> "&" + word(i) + " a, ") + "]");
        all.put("aliases", "- &a a\n" + "- *a\n".repeat(50_000));
        all.put("tags", "[" + filled("", i -> "!!a b, ") + "]");
        all.put("documents", "---\n".repeat(60_000));
        all.put("directives", "%TAG !a! b\n".repeat(20_000));
        all.put("zero bytes", "\0".repeat(MOST));
        all.put("emoji", "- \"" + "\uD83D\uDE00".repeat(60_000) + "\"");
        all.put("steps of text", steps("", i -> "  - say: x\n"));
        all.put("items that are no steps", steps("", i -> "  - x\n"));
        all.put("steps without a kind", steps("", i -> "  - {}\n"));
        all.put("steps with a mistyped kind", steps("", i -> "  - sya: x\n"));
        all.put("steps with unknown keys", steps("", i -> "  - {say: x, " + word(i) + ": y}\n"));
        all.put("questions", steps("", i -> "  - {id: " + word(i) + ", ask: x}\n"));
        all.put("questions with the same id", steps("", i -> "  - {id: a, ask: x}\n"));
        all.put("empty nested lists of steps", steps("", i -> "  - steps: [{steps: [{steps: []}]}]\n"));
        all.put("options", steps("  - id: q\n    ask: x\n    options:\n", i -> "      " + word(i) + ": x\n"));
        all.put("options with conditions", optionsWithConditions());
        all.put("roles", roles());
        all.put("unknown steps", steps("", i -> "  - {id: " + word(i) + ", say: x, go: " + word(i) + "x}\n"));
        all.put(
                "jumps to the last step",
                steps("", i -> "  - {id: " + word(i) + ", say: x, go: zz}\n") + "  - {id: zz, say: x}\n");
        all.put(
                "unknown answers",
                half(i -> "  - {id: " + word(i) + ", ask: x}\n", i -> "  - {say: x, when: {" + word(i) + "x: y}}\n"));
        all.put(
                "unknown options in one list",
                half(
                        "  - id: q\n    ask: x\n    options:\n",
                        i -> "      " + word(i) + ": x\n",
                        "  - say: x\n    when:\n      q: [",
                        i -> word(i) + "x,",
                        "]\n"));
        all.put(
                "right options in one list",
                half(
                        "  - id: q\n    ask: x\n    options:\n",
                        i -> "      " + word(i) + ": x\n",
                        "  - say: x\n    when:\n      q: [",
                        i -> word(i) + ",",
                        "]\n"));
        all.put(
                "conditions on many options",
                half(
                        "  - id: q\n    ask: x\n    options:\n",
                        i -> "      " + word(i) + ": x\n",
                        "",
                        i -> "  - {say: x, when: {q: " + word(i) + "}}\n",
                        ""));
        all.put(
                "unknown options one by one",
                half(
                        "  - id: q\n    ask: x\n    options:\n",
                        i -> "      " + word(i) + ": x\n",
                        "",
                        i -> "  - {say: x, when: {q: " + word(i) + "x}}\n",
                        ""));
        all.put(
                "ways of one question",
                half(
                        "  - id: q\n    ask: x\n    options:\n",
                        i -> "      " + word(i) + ": x\n",
                        "    go:\n",
                        i -> "      " + word(i) + "x: q\n",
                        ""));
        all.put("long unknown keys", steps("", i -> "  - {say: x, " + "y".repeat(1000) + i + ": y}\n"));
        all.put(
                "deep whens",
                steps("", i -> "  - {say: x, when: " + "{not: ".repeat(40) + "{a: b}" + "}".repeat(40) + "}\n"));
        all.put(
                "wide whens",
                steps(
                        "  - {id: a, ask: x, type: yes_no}\n",
                        i -> "  - {say: x, when: {any: [{a: yes}, {not: {a: no}}, {all: [{a: yes}]}]}}\n"));
        all.put("conditions in one when", steps("  - say: x\n    when:\n      any:\n", i -> "        - {a: b}\n"));
        all.put("the same holes in one text", steps("  - {id: a, ask: x}\n  - say: \"", i -> "${a:-}") + "\"\n");
        all.put(
                "other holes in one text",
                half(i -> "  - {id: " + word(i) + ", ask: x}\n", "  - say: \"", i -> "${" + word(i) + "}", "\"\n"));
        all.put("unknown holes in one text", steps("  - say: \"", i -> "${" + word(i) + "}") + "\"\n");
        all.put("unknown holes in lines of text", steps("  - say: |\n", i -> "      ${" + word(i) + "}\n"));
        all.put("escaped holes in one text", steps("  - say: \"", i -> "${\\x61}") + "\"\n");
        all.put("escaped holes in many texts", steps("", i -> "  - say: \"${\\x61}\"\n"));
        all.put("holes that do not close", steps("  - say: \"", i -> "${") + "\"\n");
        all.put("holes in holes", steps("  - say: \"", i -> "${a:-") + "\"\n");
        all.put("a hole of fallbacks", steps("  - say: \"${", i -> ":-") + "\"\n");
        all.put("holes of fallbacks", steps("  - say: \"", i -> "${" + ":-".repeat(200) + "}") + "\"\n");
        all.put(
                "findings behind a wide margin",
                "[" + " ".repeat(MOST / 2) + filled(i -> "&" + word(i) + " a, ", MOST / 2 - 10) + "]");
        all.put("findings among emoji", "[" + filled(i -> "&a \uD83D\uDE00, ", MOST / 2) + "]");
        all.put(
                "wrong words that are long",
                steps("", i -> i < 20 ? "  - {say: x, only: " + "y".repeat(12_000) + i + "}\n" : ""));
        all.put("a wrong number that is long", "jim: " + "1".repeat(MOST - 100) + "\n");
        all.put("a wrong word of hidden letters", "language: \"" + "\\u202e".repeat(40_000) + "\"\n");
        all.put("long names that are unknown", longNames());
        all.put(
                "conditions on a variable",
                half("", i -> "", "", i -> "", "")
                        .replace(
                                "steps:\n",
                                "variables:\n  v: [" + filled(i -> word(i) + ",", MOST / 2) + "x]\nsteps:\n"
                                        + filled(i -> "  - {say: x, when: {v: " + word(i) + "}}\n", MOST / 2 - 500)));
        all.put(
                "conditions on an entry",
                steps(
                        "  - each:\n" + filled(i -> "      " + word(i) + ": x\n", MOST / 2) + "    as: p\n    steps:\n",
                        i -> "      - {say: x, when: {p: " + word(i) + "}}\n"));
        all.put("holes of other dialogues", steps("  - say: \"", i -> "${b." + word(i) + "}") + "\"\n");
        all.put("dialogues that are run", steps("", i -> "  - {do: " + word(i) + "}\n"));
        all.put(
                "the long dialogue that is run",
                steps("", i -> "  - {id: " + word(i) + ", do: lang, go: {x: " + word(i) + "}}\n"));
        all.put("answers of the long dialogue", steps("  - say: \"", i -> "${lang." + word(i) + "}") + "\"\n");
        all.put("unknown answers of the long dialogue", steps("  - say: \"", i -> "${lang." + word(i) + "x}") + "\"\n");
        all.put(
                "conditions on the long dialogue",
                steps("  - {id: lang, do: lang}\n", i -> "  - {say: x, when: {lang: " + word(i) + "}}\n"));
        all.put(
                "variables",
                HEADER + "variables:\n"
                        + half(i -> "  " + word(i) + ": [a]\n", "steps:\n  - set: {", i -> word(i) + "x: a, ", "}\n")
                                .substring(HEADER.length() + "steps:\n".length()));
        all.put(
                "people to go through",
                steps(
                        "  - {id: w, ask: x, type: people}\n",
                        i -> "  - {each: w, as: " + word(i) + ", steps: [{say: \"${" + word(i) + "}\"}]}\n"));
        all.put("each in each", deepEach());
        all.put(
                "things to show",
                half(i -> "  - {id: " + word(i) + ", ask: x}\n", "  - show: [", i -> word(i) + "x, ", "]\n"));
        all.put("plans", steps("", i -> "  - {plan: x, after: 1 day, on: " + word(i) + "}\n"));
        all.put(
                "repeated letters",
                half(
                        i -> "  - {id: " + letters(i) + ", ask: x}\n",
                        i -> "  - {say: x, when: {" + letters(i) + "bb: y}}\n"));
        all.putAll(rightAndHard());
        all.putAll(repeatedTexts());
        return all;
    }

    /** Scripts in which every name leads somewhere, so that all their paths are looked at. */
    private static Map<String, String> rightAndHard() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "answers that all matter at the end",
                steps(
                        IntStream.range(0, 3_000)
                                        .mapToObj(i -> "  - {id: " + word(i) + ", ask: x, type: yes_no}\n")
                                        .collect(Collectors.joining())
                                + "  - say: x\n    when:\n      any:\n",
                        i -> "        - {" + word(i % 3_000) + ": yes}\n"));
        all.put(
                "answers that all matter from the beginning",
                steps(
                        "  - {id: zz, ask: x, type: yes_no}\n",
                        i -> "  - {id: " + word(i) + ", ask: x, type: yes_no, when: {zz: yes}}\n  - {say: x, when: {"
                                + word(i / 2) + ": no}}\n"));
        all.put(
                "pairs of answers",
                steps(
                        IntStream.range(0, 60)
                                .mapToObj(i -> "  - {id: " + word(i) + ", ask: x, options: {a: A, b: B, c: C}}\n")
                                .collect(Collectors.joining()),
                        i -> "  - {say: x, when: {" + word(i % 60) + ": a, " + word(i * 7 % 59) + ": b, "
                                + word(i * 13 % 57) + ": [b, c]}}\n"));
        all.put(
                "sums of answers",
                steps(
                        "  - {id: a, ask: x, type: choices, options: {" + filled(i -> word(i) + ": x, ", 20_000)
                                + "}}\n",
                        i -> "  - {say: x, when: {a: {count: {at_least: " + i + "}}}}\n"));
        all.put(
                "numbers",
                steps(
                        IntStream.range(0, 8)
                                .mapToObj(i -> "  - {id: " + word(i) + ", ask: x, type: scale, from: 0, upto: 900}\n")
                                .collect(Collectors.joining()),
                        i -> "  - {say: x, when: {" + word(i % 8) + ": " + i % 901 + ", " + word(i * 3 % 7)
                                + ": {at_least: " + i * 31 % 901 + "}}}\n"));
        all.put(
                "options of many questions",
                steps(
                        "",
                        i -> "  - {id: " + word(i) + ", ask: x, options: {"
                                + IntStream.range(0, 300)
                                        .mapToObj(o -> word(o) + ": x")
                                        .collect(Collectors.joining(", "))
                                + "}}\n  - {say: x, when: {" + word(i) + ": [" + word(3) + ", " + word(5) + "]}}\n"));
        all.put(
                "options that go everywhere",
                steps(
                        "",
                        i -> "  - {id: " + word(i) + ", ask: x, options: {a: {label: x, go: " + word(i / 2)
                                + "}, b: {label: x, go: " + word(i / 3) + "}, c: x}}\n"));
        all.put(
                "a circle of moves",
                (HEADER + "variables:\n"
                                + IntStream.range(0, 12)
                                        .mapToObj(i -> "  " + word(i) + ": {from: 0, upto: 900}\n")
                                        .collect(Collectors.joining())
                                + "steps:\n"
                                + IntStream.range(0, 12)
                                        .mapToObj(i -> "  - {id: q" + word(i)
                                                + ", ask: x, type: yes_no}\n  - {when: {q" + word(i) + ": yes}, set: {"
                                                + word(i) + ": +1}}\n")
                                        .collect(Collectors.joining())
                                + "  - {id: again, ask: x, type: yes_no, go: {yes: qaaaa, else: done}}\n"
                                + "  - {id: done, say: x}\n")
                        + filled(
                                i -> "  - {say: x, when: {" + word(i % 12) + ": " + i % 900 + ", " + word(i * 5 % 11)
                                        + ": {below: " + i % 700 + "}}}\n",
                                MOST - 4_000));
        all.put(
                "everyone of many roles",
                "jim: 1\ndialogue: proef\ntitle: x\nlanguage: nl\nroles:\n"
                        + filled(i -> "  " + word(i) + ": x\n", MOST / 2)
                        + "steps:\n"
                        + filled(
                                i -> "  - {id: " + word(i) + ", ask: x, to: everyone, type: yes_no}\n"
                                        + "  - {say: x, when: {" + word(i) + ": {differ: yes}}}\n",
                                MOST / 2 - 500));
        all.put(
                "many roles that may be absent",
                "jim: 1\ndialogue: proef\ntitle: x\nlanguage: nl\nroles:\n"
                        + filled(i -> "  " + word(i) + ": x\n", MOST / 3)
                        + "optional_roles: [" + filled(i -> word(i) + ", ", MOST * 2 / 9) + "]\n"
                        + "steps:\n"
                        + filled(
                                i -> "  - {id: " + word(i) + ", ask: x, to: everyone}\n  - {say: x, when: {role."
                                        + word(i) + ": absent}}\n",
                                MOST / 3));
        all.put("the long dialogue, run often", steps("", i -> "  - {do: lang}\n"));
        all.put(
                "ways out of the long dialogue",
                steps("", i -> "  - {id: " + word(i) + ", do: lang, go: {" + word(i) + ": " + word(i / 2) + "}}\n"));
        all.put(
                "answers of the long dialogue in texts",
                steps("  - {do: lang}\n", i -> "  - say: \"${lang." + word(i % 6_000) + ":-}\"\n"));
        all.put(
                "a list of many entries",
                steps(
                        "  - each:\n" + filled(i -> "      " + word(i) + ": x\n", MOST / 2) + "    as: p\n    steps:\n",
                        i -> "      - {id: " + word(i) + ", ask: x, type: yes_no}\n      - {say: x, when: {" + word(i)
                                + ": yes}}\n"));
        all.put(
                "lists in lists",
                steps(
                        "",
                        i ->
                                "  - {each: {a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H}, as: p, steps: [{each: {a: A, b: B, c: C,"
                                        + " d: D, e: E, f: F, g: G, h: H}, as: r, steps: [{id: " + word(i)
                                        + ", ask: x, to: everyone, type: yes_no}]}]}\n  - {say: x, when: {" + word(i)
                                        + ": {some: {differ: yes}}}}\n"));
        all.put(
                "entries of answers",
                steps(
                        "  - {id: w, ask: x, type: people}\n",
                        i -> "  - {each: w, as: p, steps: [{id: " + word(i)
                                + ", ask: x, type: yes_no}]}\n  - {say: x, when: {" + word(i) + ": {some: yes}, "
                                + word(i / 2) + ": {every: no}}}\n"));
        all.put(
                "variables that are set and read",
                HEADER + "variables:\n" + filled(i -> "  " + word(i) + ": [a, b]\n", MOST / 3) + "steps:\n"
                        + filled(
                                i -> "  - {set: {" + word(i) + ": b}, when: {" + word(i / 2) + ": a}}\n",
                                MOST * 2 / 3 - 500));
        all.put(
                "ways by condition",
                steps(
                                "  - {id: a, ask: x, type: scale, from: 0, upto: 900}\n  - say: x\n    go:\n",
                                i -> "      - {when: {a: {at_least: " + i % 901 + "}}, to: a}\n")
                        + "      - {to: a}\n");
        all.put(
                "deep conditions on many answers",
                steps(
                        IntStream.range(0, 50)
                                .mapToObj(i -> "  - {id: " + word(i) + ", ask: x, type: yes_no}\n")
                                .collect(Collectors.joining()),
                        i -> "  - {say: x, when: " + deep(i, 15) + "}\n"));
        all.put(
                "questions at the edge of privacy",
                steps(
                        "",
                        i -> "  - {id: " + word(i)
                                + ", ask: \"${jim} x?\", to: [jongere, ouder], options: {a: A, b: B}, go: {a: "
                                + word(i) + "}}\n"));
        return all;
    }

    private static String deep(int seed, int depth) {
        if (depth == 0) {
            return "{" + word(seed * 7 % 50) + ": yes}";
        }
        String one = "{" + word((seed + depth * 11) % 50) + ": " + (seed % 2 == 0 ? "yes" : "no") + "}";
        return switch ((seed + depth) % 3) {
            case 0 -> "{not: " + deep(seed + 1, depth - 1) + "}";
            case 1 -> "{any: [" + one + ", " + deep(seed + 3, depth - 1) + "]}";
            default -> "{all: [" + deep(seed + 5, depth - 1) + ", " + one + "]}";
        };
    }

    /** Texts of one piece again and again: what a pattern may stumble over. */
    private static Map<String, String> repeatedTexts() {
        List<String> pieces = List.of(
                "ge",
                "ge ",
                "a. ",
                ".",
                "...a",
                "' ",
                "'a",
                "'s",
                "\u201c",
                "\u2018a",
                "(",
                "(a",
                "(a) ",
                "((a)",
                "MITI ",
                "niet ",
                "geen niet ",
                "R1 ",
                "R1, ",
                "(R1, ",
                "jij of ",
                "of ",
                "en ",
                "? ",
                "wordt ",
                "wordt ge",
                "gegeven wordt ",
                "1.",
                "1,",
                "1.000",
                "a-",
                "a'",
                "**",
                "- ",
                "e\u0308",
                "y",
                "ij",
                "qu",
                "eeu",
                "jim ",
                "JIM ",
                "bewezen ",
                "altijd ",
                "iedereen ",
                "garandeert ",
                "diploma ",
                "score ",
                "psychopatho",
                "${a",
                "${",
                "${a:-b} ",
                ":-",
                "\\n",
                "\\n ",
                "\\n\\n",
                "\\n- ",
                "\\nA",
                " \\n a",
                "kan ",
                "zijn ",
                "gezien ",
                "ontvangen ",
                "ging ",
                "wil je en ",
                "Wil je dat? ",
                "mag ",
                "moet ",
                "dan ",
                "als ");
        Map<String, String> all = new LinkedHashMap<>();
        for (int first = 0; first < pieces.size(); first += TEXTS_IN_A_FILE) {
            List<String> some = pieces.subList(first, Math.min(pieces.size(), first + TEXTS_IN_A_FILE));
            String texts = some.stream()
                    .map(piece -> "  - say: \"" + repeated(piece, MOST / TEXTS_IN_A_FILE - 100) + "\"\n")
                    .collect(Collectors.joining());
            all.put(
                    "texts of " + String.join(" | ", some).replace("\\n", "newline"),
                    HEADER + "steps:\n  - {id: a, ask: x}\n" + texts);
        }
        return all;
    }

    private static String repeated(String piece, int bytes) {
        return piece.repeat(bytes / piece.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Another dialogue that is as large as may be. */
    static String longDialogue() {
        String outcomes = "outcomes:\n"
                + IntStream.range(0, 6_000)
                        .mapToObj(i -> "  " + word(i) + ": x\n")
                        .collect(Collectors.joining());
        return (HEADER.replace("proef", "lang") + outcomes + "steps:\n"
                + IntStream.range(0, 6_000)
                        .mapToObj(i -> "  - {id: " + word(i) + ", ask: x}\n")
                        .collect(Collectors.joining())
                + "  - end: aaaa\n");
    }

    /** Four letters, and never the same ones. */
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number, letter = 0; letter < 4; letter++, rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    /** Eighteen letters a and b: words that are all like each other. */
    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number, letter = 0; letter < 18; letter++, rest /= 2) {
            word.append((char) ('a' + rest % 2));
        }
        return word.toString();
    }

    private static String steps(String first, IntFunction<String> step) {
        String before = HEADER + "steps:\n" + first;
        return before + filled(before, step);
    }

    private static String half(IntFunction<String> one, IntFunction<String> other) {
        return half("", one, "", other, "");
    }

    private static String half(IntFunction<String> one, String before, IntFunction<String> other, String behind) {
        return half("", one, before, other, behind);
    }

    /** Half the file of one thing, the other half of another. */
    private static String half(
            String first, IntFunction<String> one, String before, IntFunction<String> other, String behind) {
        String start = HEADER + "steps:\n" + first;
        return start
                + filled(one, MOST / 2 - start.length() - before.length())
                + before
                + filled(other, MOST / 2 - behind.length() - 10)
                + behind;
    }

    /** As many as fit beside what is there already. */
    private static String filled(String before, IntFunction<String> part) {
        return filled(part, MOST - before.length() - 200);
    }

    private static String filled(IntFunction<String> part, int most) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < most; i++) {
            String next = part.apply(i);
            if (next.isEmpty() || filled.length() + next.length() > most) {
                break;
            }
            filled.append(next);
        }
        return filled.toString();
    }

    private static String optionsWithConditions() {
        return steps(
                "  - id: q\n    ask: x\n    options:\n",
                i -> "      " + word(i) + ": {label: x, when: {q: " + word(i) + "}}\n");
    }

    private static String roles() {
        return "jim: 1\ndialogue: proef\ntitle: x\nlanguage: nl\nroles:\n"
                + filled(i -> "  " + word(i) + ": x\n", MOST / 2) + "steps:\n  - ask: x\n    to: ["
                + filled(i -> word(i) + "x,", MOST / 2 - 200) + "]\n";
    }

    private static String longNames() {
        String name = "a".repeat(30_000);
        return HEADER + "steps:\n  - {id: " + name + "bc, ask: x}\n  - {id: " + name
                + "bcde, ask: x}\n  - {say: x, go: " + name + "fed}\n  - {show: " + name + "cdef}\n  - {say: \"${"
                + name + "x}\"}\n";
    }

    private static String deepEach() {
        StringBuilder deep = new StringBuilder(HEADER + "steps:\n  - {id: w, ask: x, type: people}\n");
        for (int row = 0; row < 80; row++) {
            deep.append("  - ");
            for (int i = 0; i < 18; i++) {
                deep.append("{each: w, as: p").append(i).append(", steps: [");
            }
            deep.append("{say: \"${p17} ${p0}\"}").append("]}".repeat(18)).append('\n');
        }
        return deep.toString();
    }
}
