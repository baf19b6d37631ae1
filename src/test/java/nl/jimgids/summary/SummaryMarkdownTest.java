package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.jimgids.Naughty;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.MarkdownText;
import nl.jimgids.words.SafeText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file for people: how it reads, and that nothing in it makes more of itself than text. */
class SummaryMarkdownTest {
    private static final String WIDE = "word ".repeat(14);
    private static final Map<String, Map<String, Integer>> EXPECTED = new ConcurrentHashMap<>();

    static Stream<String> hostile() {
        List<String> all = new ArrayList<>(List.of(
                "![](http://x)",
                "![a](b)",
                "<img src=x>",
                "[a](b)",
                "[a]: http://x",
                "[a]",
                "| a |",
                "a|b",
                "\\|",
                "# x",
                "## x",
                "#",
                "###### x #",
                "```",
                "````x",
                "~~~",
                "~~x~~",
                "~x~",
                "1. x",
                "1) x",
                "12345. x",
                "7.",
                "- x",
                "+ x",
                "* x",
                "-",
                "***",
                "* * *",
                "---",
                "- - -",
                "___",
                "===",
                "=",
                "**x**",
                "*x*",
                "__x__",
                "_x_",
                "***x***",
                "a*b*c",
                "\\",
                "\\\\",
                "x\\",
                "\\*x*",
                "&lt;",
                "&#60;img&#62;",
                "&amp;",
                "&copy;",
                "&",
                "http://x",
                "https://x.nl/a?b=c&d",
                "www.x.nl",
                "WWW.X.NL",
                "<http://x>",
                "<a@b.nl>",
                "a@b.nl",
                "mailto:a@b.nl",
                "<!-- x -->",
                "<script>",
                "</div>",
                "<?x?>",
                "<![CDATA[x]]>",
                "<b",
                ">",
                "> x",
                ">> x",
                "`x`",
                "``",
                "`",
                "$x$",
                "$$x$$",
                "[^1]",
                "[^1]: x",
                "[x]",
                "- [ ] x",
                ":-",
                ":-:",
                "--- | ---",
                "|---|",
                "x | y\n--- | ---",
                "==x==",
                "^x^",
                "{.x}",
                "    x",
                "\tx",
                "  - x",
                "\u00a0- x",
                "\u2003# x",
                "\u202ex",
                "\u200bx",
                "\u0000",
                "\u001b[31mx",
                "\u0007",
                "\ufeff# x",
                "\u2028# x",
                "\u0085- x",
                "\r# x",
                "\ud800",
                "\ud83d\ude00",
                "x  ",
                "x   y",
                "a\u0301",
                "“x”",
                "'x'",
                "\"x\"",
                "(x)",
                ")",
                "!",
                "!x",
                "![",
                "](x)",
                "]",
                "[",
                "\\[a](b)",
                "!\\[a](b)",
                "javascript:alert(1)",
                "[a](javascript:alert(1))",
                "[a][b]",
                "<a href=\"x\">",
                "&#35; x",
                "x&#10;# y",
                "é",
                "0",
                "-1",
                "+1",
                "#1",
                "@x",
                "x@",
                "**",
                "*",
                "_",
                "__",
                "a_b_c",
                "*a_b*c_"));
        all.addAll(Naughty.STRINGS);
        List<String> wrapped = new ArrayList<>(all);
        all.forEach(one -> wrapped.add(WIDE + one + " " + WIDE + one));
        return wrapped.stream();
    }

    /** A conversation that has the same text in every place where people put words. */
    private static String everywhere(String text) {
        Held held = Held.of("""
                        jim: 1
                        dialogue: overal
                        title: %1$s
                        language: nl
                        roles: {jongere: %1$s, professional: Professional}
                        outcomes: {klaar: %1$s}
                        steps:
                          - part: %1$s
                          - {id: regel, ask: Vraag, to: jongere, label: %1$s, keep_as: wish, probes: [Meer]}
                          - {id: verhaal, ask: Vraag, to: jongere, type: story, label: %1$s, keep_as: worry}
                          - {id: samen, ask: %1$s, to: everyone, type: story}
                          - {id: keus, ask: Vraag, type: choice, options: {een: %1$s, twee: Twee}}
                          - {id: schaal, ask: Vraag, type: scale, from: 0, upto: 3, low: %1$s, high: %1$s}
                          - {id: lijst, ask: Vraag, type: list, keep_as: goal}
                          - {id: getal, ask: Vraag, type: number, unit: %1$s}
                          - each: lijst
                            as: ding
                            steps:
                              - {id: a, ask: Vraag, to: jongere}
                              - {id: b, ask: %1$s, to: everyone}
                          - each: {een: %1$s}
                            as: ding
                            steps:
                              - {id: c, ask: Vraag, to: jongere, type: story, keep_as: agreement}
                          - {plan: %1$s, after: 3 days}
                        """.formatted(yaml(text)))
                .with("jongere", text.isBlank() ? "x" : text, "professional", "Els")
                .says("regel", line(text))
                .says("verhaal", text + "\n" + text + "\n\n" + text)
                .says("samen@jongere", text + "\n" + text)
                .says("samen@professional", text)
                .says("keus", "een")
                .says("schaal", "2")
                .says("getal", "2");
        Conversation conversation = held.until(held.begin(), "lijst");
        conversation = conversation.after(new Event.Answered(
                new AnswerId("lijst", 1),
                new Response.Listed(List.of(line(text) + " een", line(text) + " twee")),
                held.next()));
        held.says("a@" + line(text) + " een", line(text))
                .says("a@" + line(text) + " twee", line(text))
                .says("b@" + line(text) + " een@jongere", line(text))
                .says("c@een", text + "\n" + text);
        conversation = held.on(conversation)
                .after(new Event.Probed(new AnswerId("regel", 1), "Meer", text + "\n" + text, held.next()))
                .after(new Event.Noted(new AnswerId("regel", 1), text, held.next()))
                .after(new Event.Finished(held.next()));
        return SummaryMarkdown.of(Summary.of(conversation, Reader.role("professional")));
    }

    private static String line(String text) {
        String line = text.replace('\n', ' ');
        return line.isBlank() ? "x" : line;
    }

    private static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        // A template of its own is not what is tried here.
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
            quoted.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return quoted.append('"').toString();
    }

    private static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.CONTROL);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextMakesAnythingOfItself(String hostile) {
        if (hostile.contains("\ud800")) {
            return; // YAML cannot hold half a character; an answer can, and the next test tries it.
        }
        if (!isSeen(hostile)) {
            return; // No text of a script may be empty; the next test tries it as an answer.
        }
        String markdown = everywhere(hostile);
        Map<String, Integer> nodes = nodes(markdown);
        // What is too wide for a table is a list.
        boolean wide = markdown.lines().noneMatch(line -> line.startsWith("| "));
        assertTrue(wide || !hostile.startsWith(WIDE));
        Map<String, Integer> expected = EXPECTED.computeIfAbsent(
                wide ? WIDE + "abc " + WIDE + "abc" : "abc", harmless -> nodes(everywhere(harmless)));
        for (String kind : List.of(
                "Link",
                "Image",
                "HtmlInline",
                "HtmlBlock",
                "Code",
                "FencedCodeBlock",
                "IndentedCodeBlock",
                "Emphasis",
                "OrderedList",
                "LinkReferenceDefinition")) {
            assertEquals(0, nodes.getOrDefault(kind, 0), () -> kind + " in\n" + markdown);
        }
        for (String kind : List.of("Heading", "BulletList", "ListItem", "StrongEmphasis", "ThematicBreak")) {
            assertEquals(expected.get(kind), nodes.get(kind), () -> kind + " in\n" + markdown);
        }
        List<String> rows =
                markdown.lines().filter(line -> line.startsWith("| ")).toList();
        assertEquals(wide, rows.isEmpty());
        for (String row : rows) {
            assertEquals(cells(rows.get(0)), cells(row), row);
            assertTrue(row.endsWith(" |"), row);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void theWordsAreStillTheWords(String hostile) {
        String seen = text(Parser.builder().build().parse(MarkdownText.line(hostile)));
        String edges = "^[\\s\\p{Z}]+|[\\s\\p{Z}]+$";
        assertEquals(SafeText.line(hostile).replaceAll(edges, ""), seen);
    }

    /** The bars that nothing takes away their meaning. */
    private static int cells(String row) {
        int cells = 0;
        for (int at = 0; at < row.length(); at++) {
            if (row.charAt(at) == '\\') {
                at++;
            } else if (row.charAt(at) == '|') {
                cells++;
            }
        }
        return cells;
    }

    private static Map<String, Integer> nodes(String markdown) {
        Map<String, Integer> nodes = new TreeMap<>();
        count(Parser.builder().build().parse(markdown), nodes);
        return nodes;
    }

    private static void count(Node node, Map<String, Integer> nodes) {
        nodes.merge(node.getClass().getSimpleName(), 1, Integer::sum);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            count(child, nodes);
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    @Test
    void itReadsLikeThis() {
        assertEquals(
                """
                # Wie kan er met jou meedenken?

                Dit zeiden we op vrijdag 15 januari 2027.

                **Wie erbij waren:** Dani (Jongere), Mo (Ouder) en Els (Professional)

                **Voor wie dit is:** voor iedereen aan tafel: Dani, Mo en Els

                **Hoe het afliep:** Er is iemand gekozen

                **Bewaren wat ik zeg** · Dani: ja

                ## Wie is er belangrijk?

                **Belangrijke mensen** · Dani:

                - oma
                - Ruud

                **Eén voor één** · Dani:

                | Over | Jezelf zijn (0: helemaal niet, 10: helemaal) | Ik ken … al |
                | --- | --- | --- |
                | oma | 9 | “altijd” |
                | Ruud | 6 | weet ik niet |

                **Gekozen** · Dani: oma

                ## Een eigen woord voor JIM

                **Mijn woord** · Dani: “maatje”

                ## Na het woord

                **Of het past** · Dani: Ja

                ## Samen

                **Wat ik hoop**

                - Dani: “Rust”
                - Mo: overgeslagen
                - Els: “Dat het lukt”

                **Wat er is gebeurd** · Mo:

                > Het was laat. \s
                > Toen werd het stil.
                >
                > \u00a0\u00a0Daarna niet meer.

                **Wat helpt?** · samen:

                - Praten
                - Rust

                **Doelen** · samen:

                - op tijd thuis
                - meer samen eten

                **Hoe vaak** · samen: 2 keer per maand

                **Weer praten** · samen: 29 januari 2027

                ## Wat we hebben gepland

                - vrijdag 29 januari 2027: Verder praten over oma

                ## Afspraken

                - Hoe vaak · samen: 2 keer per maand

                ## Doelen

                - Doelen · samen:
                  - op tijd thuis
                  - meer samen eten

                ## Wensen

                - Wat ik hoop · Dani: “Rust”
                - Wat ik hoop · Els: “Dat het lukt”

                ## Zorgen

                - Wat er is gebeurd · Mo:

                  > Het was laat. \s
                  > Toen werd het stil.
                  >
                  > \u00a0\u00a0Daarna niet meer.

                ## Toestemming

                - Bewaren wat ik zeg · Dani: ja

                ---

                Geïnspireerd op de JIM-aanpak.
                """,
                SummaryMarkdown.of(Summary.of(Examples.meeting().end(), Reader.role("ouder")))
                        .replace("alleen voor Mo", "voor iedereen aan tafel: Dani, Mo en Els"));
    }

    @Test
    void noKeyAndNoIdIsShown() {
        String markdown = SummaryMarkdown.of(Summary.of(Examples.meeting().end(), Reader.table()));
        for (String key : List.of("yes", "eigen_woord", "woord.", "@", "gekozen:", "kennismaken", "praten")) {
            assertFalse(
                    markdown.replace("Verder praten", "")
                            .replace("Weer praten", "")
                            .contains(key),
                    key);
        }
    }

    @Test
    void whatNotEveryoneMayReadIsMarkedForWhoeverMay() {
        Held held = Held.of("""
                        jim: 1
                        dialogue: stil
                        title: Stil
                        language: en
                        roles: {jongere: Youth, ouder: Parent}
                        steps:
                          - {id: eigen, ask: "What?", to: jongere, share: [jongere]}
                          - {id: niets, ask: "Who?", to: jongere, type: people}
                        """)
                .with("jongere", "Dani", "ouder", "Mo")
                .says("eigen", "mine")
                .says("niets", "");
        String markdown = SummaryMarkdown.of(Summary.of(held.end(), Reader.role("jongere")));
        assertTrue(markdown.contains("**What?** (private) · Dani: “mine”"), markdown);
        assertTrue(markdown.contains("**Who?** · Dani: nobody named"), markdown);
        assertTrue(markdown.contains("This is what we said on Friday 15 January 2027."), markdown);
        assertTrue(
                markdown.contains("\n\nDoes it say (private)? Then not everyone at the table may read it.\n\n"),
                markdown);
    }
}
