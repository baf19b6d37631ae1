package nl.jimgids.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jimgids.conversation.Scenario;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.ScriptReader;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is all there, and can be read by others. */
class GraphTest {
    private static final DialogueFolder LIBRARY = library();
    private static final Words WORDS = Words.in("nl");

    private static DialogueFolder library() {
        try {
            return DialogueFolder.of(List.of(Path.of("dialogues")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> shipped() {
        return LIBRARY.names().stream().flatMap(name -> Stream.of(Arguments.of(name, false), Arguments.of(name, true)));
    }

    private static Script script(String name) {
        Script script = LIBRARY.find(name);
        assertTrue(script != null, name);
        return script;
    }

    private static Graph draw(Script script) {
        return Sketch.of(script, Library.of(script), WORDS, false);
    }

    /** Both forms say the same, and nothing else than what was drawn. */
    private static void isRead(Graph graph) {
        for (Graph read : List.of(
                new DotText().read(graph.name(), Dot.write(graph)),
                new MermaidText().read(graph.name(), Mermaid.write(graph)))) {
            assertEquals(Set.copyOf(graph.boxes()), Set.copyOf(read.boxes()));
            assertEquals(Set.copyOf(graph.nodes()), Set.copyOf(read.nodes()));
            assertEquals(graph.edges(), read.edges());
        }
    }

    private static List<Graph.Edge> from(Graph graph, String node) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(node) && !edge.aside())
                .toList();
    }

    /** From every node but an end something goes on, and where there are several ways each says when. */
    private static void holdsTogether(Graph graph) {
        for (Graph.Node node : graph.nodes()) {
            List<Graph.Edge> on = from(graph, node.id());
            assertEquals(node.shape() == Graph.Shape.END, on.isEmpty(), node.toString());
            if (on.size() > 1) {
                List<String> labels = on.stream().map(Graph.Edge::label).toList();
                assertFalse(labels.contains(""), node + " " + labels);
                assertEquals(labels.size(), Set.copyOf(labels).size(), node + " " + labels);
            }
        }
        Set<String> reached = new HashSet<>(Set.of("start"));
        for (boolean more = true; more; ) {
            more = false;
            for (Graph.Edge edge : graph.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        assertEquals(graph.nodes().stream().map(Graph.Node::id).collect(Collectors.toSet()), reached);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyDialogueIsDrawnInBothForms(String name, boolean deep) {
        Graph graph = Sketch.of(script(name), LIBRARY, WORDS, deep);
        isRead(graph);
        holdsTogether(graph);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyStepIsThere(String name, boolean deep) {
        Set<String> run = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        steps(script(name), deep, run, steps);
        Graph graph = Sketch.of(script(name), LIBRARY, WORDS, deep);
        Map<Graph.Shape, Long> drawn = graph.nodes().stream()
                .collect(Collectors.groupingBy(
                        Graph.Node::shape,
                        Collectors.summingLong(
                                node -> isStep(node) ? node.lines().size() : 1)));
        assertEquals(count(steps, Step.Ask.class), drawn.getOrDefault(Graph.Shape.QUESTION, 0L));
        assertEquals(count(steps, Step.Do.class), drawn.getOrDefault(Graph.Shape.RUN, 0L));
        assertEquals(count(steps, Step.Each.class), drawn.getOrDefault(Graph.Shape.EACH, 0L));
        assertEquals(count(steps, Step.Pause.class), drawn.getOrDefault(Graph.Shape.PAUSE, 0L));
        assertEquals(run.size(), drawn.getOrDefault(Graph.Shape.START, 0L));
        long said = steps.stream().filter(Runs::onlySays).count();
        assertEquals(said, drawn.getOrDefault(Graph.Shape.STEP, 0L));
        long boxes = count(steps, Step.Part.class) + count(steps, Step.Each.class) + run.size() - 1;
        assertEquals(boxes, graph.boxes().size());
        Set<String> lines =
                graph.nodes().stream().flatMap(node -> node.lines().stream()).collect(Collectors.toSet());
        for (Step step : steps) {
            boolean named = step instanceof Step.Ask || step instanceof Step.Do || step instanceof Step.Pause;
            assertTrue(step.id() == null || !named || lines.contains(step.id()), step.id());
        }
    }

    private static boolean isStep(Graph.Node node) {
        return node.shape() == Graph.Shape.STEP;
    }

    private static long count(List<Step> steps, Class<?> kind) {
        return steps.stream().filter(kind::isInstance).count();
    }

    private static void steps(Script script, boolean deep, Set<String> run, List<Step> steps) {
        if (!run.add(script.name())) {
            return;
        }
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            steps.add(flow.at(index));
            if (deep && flow.at(index) instanceof Step.Do other) {
                steps(script(other.dialogue().text()), true, run, steps);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyOutcomeThatIsNamedIsAnEnd(String name, boolean deep) {
        Script script = script(name);
        Graph graph = Sketch.of(script, LIBRARY, WORDS, deep);
        Flow flow = Flow.of(script);
        PrintedText printed = new PrintedText(script, LIBRARY);
        List<String> named = new ArrayList<>();
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.End end) {
                named.add(String.join(
                        " ", Labels.lines(printed.outcome(end.outcome().text()))));
            }
        }
        List<String> drawn = graph.nodes().stream()
                .filter(node -> node.id().startsWith("s") && node.shape() == Graph.Shape.END)
                .map(node -> String.join(" ", node.lines()))
                .filter(text -> named.contains(text))
                .toList();
        assertEquals(named, drawn);
    }

    private static final Script WEEK = Scenario.script("week", "outcomes: {klaar: Klaar, niet_nu: Niet nu}\n", """
            - part: Begin
            - say: Hoi.
            - say: Fijn dat je er bent.
              when: {role.ouder: present}
            - id: praten
              ask: Wil je "nu" praten?
              type: yes_no
              to: jongere
              go: {no: later}
            - part: De week
            - id: cijfer
              ask: Welk cijfer?
              type: scale
              from: 0
              upto: 10
              to: jongere
              when: {praten: yes}
            - id: mensen
              ask: Wie was erbij?
              type: people
              to: jongere
            - each: mensen
              as: persoon
              steps:
                - id: hoe
                  ask: Hoe was het met ${persoon}?
                  to: jongere
            - end: klaar
            - id: later
              say: Een andere keer.
            - end: niet_nu
            """);

    @Test
    void asMermaid() {
        assertEquals("""
                flowchart TD
                    start(["Proef"])
                    subgraph b1["Begin"]
                        s2("Hoi.<br/>Fijn dat je er bent. (als Ouder zit aan tafel)")
                        s4["praten<br/>Wil je #34;nu#34; praten?"]
                    end
                    subgraph b5["De week"]
                        c6{"praten#58; ja"}
                        s6["cijfer<br/>Welk cijfer?"]
                        s7["mensen<br/>Wie was erbij?"]
                        s8{{"voor elke persoon"}}
                        s10(["Klaar"])
                        s11("Een andere keer.")
                        s12(["Niet nu"])
                        subgraph b8["voor elke persoon"]
                            s9["hoe<br/>Hoe was het met #91;persoon#93;?"]
                        end
                    end
                    start --> s2
                    s2 --> s4
                    s4 -->|"nee"| s11
                    s4 -->|"anders"| c6
                    c6 -->|"ja"| s6
                    c6 -->|"nee"| s7
                    s6 --> s7
                    s7 --> s8
                    s8 -->|"de volgende"| s9
                    s8 -->|"klaar"| s10
                    s9 --> s8
                    s11 --> s12
                """, Mermaid.write(draw(WEEK)));
    }

    @Test
    void asDot() {
        assertEquals("""
                digraph "week" {
                    node [fontname="sans-serif"];
                    edge [fontname="sans-serif"];
                    start [label="Proef", shape=oval, style=bold];
                    subgraph cluster_b1 {
                        label="Begin";
                        fontname="sans-serif";
                        s2 [label="Hoi.\\nFijn dat je er bent. (als Ouder zit aan tafel)", shape=box, style=rounded];
                        s4 [label="praten\\nWil je \\"nu\\" praten?", shape=box];
                    }
                    subgraph cluster_b5 {
                        label="De week";
                        fontname="sans-serif";
                        c6 [label="praten: ja", shape=diamond];
                        s6 [label="cijfer\\nWelk cijfer?", shape=box];
                        s7 [label="mensen\\nWie was erbij?", shape=box];
                        s8 [label="voor elke persoon", shape=hexagon];
                        s10 [label="Klaar", shape=oval];
                        s11 [label="Een andere keer.", shape=box, style=rounded];
                        s12 [label="Niet nu", shape=oval];
                        subgraph cluster_b8 {
                            label="voor elke persoon";
                            fontname="sans-serif";
                            s9 [label="hoe\\nHoe was het met [persoon]?", shape=box];
                        }
                    }
                    start -> s2;
                    s2 -> s4;
                    s4 -> s11 [label="nee"];
                    s4 -> c6 [label="anders"];
                    c6 -> s6 [label="ja"];
                    c6 -> s7 [label="nee"];
                    s6 -> s7;
                    s7 -> s8;
                    s8 -> s9 [label="de volgende"];
                    s8 -> s10 [label="klaar"];
                    s9 -> s8;
                    s11 -> s12;
                }
                """, Dot.write(draw(WEEK)));
    }

    /** The ways of a script, each as {@code from -label-> to}, where a node is called by its first line. */
    private static List<String> ways(String steps) {
        Graph graph = draw(Scenario.script("proef", "outcomes: {een: Een, twee: Twee}\n", steps));
        isRead(graph);
        holdsTogether(graph);
        Map<String, String> names = new TreeMap<>();
        graph.nodes().forEach(node -> names.put(node.id(), String.join(" ", node.lines())));
        return graph.edges().stream()
                .filter(edge -> !edge.from().equals("start"))
                .map(edge -> names.get(edge.from()) + " -" + edge.label() + "-> " + names.get(edge.to()))
                .toList();
    }

    @Test
    void aWayIsNamedByItsAnswer() {
        assertEquals(
                List.of(
                        "keus Wat? -overgeslagen / anders-> C",
                        "keus Wat? -A-> Een",
                        "keus Wat? -B (als keus: beantwoord)-> Twee",
                        "C --> Een"),
                ways("""
                        - id: keus
                          ask: Wat?
                          options:
                            a: {label: A, go: eerste}
                            b: {label: B, when: {keus: answered}, go: tweede}
                            c: C
                          go: {passed: derde}
                        - id: derde
                          say: C
                        - id: eerste
                          end: een
                        - id: tweede
                          end: twee
                        """));
    }

    @Test
    void whatIsNeverLeftIsNotDrawn() {
        assertEquals(List.of("keus Wat? -ja-> Een", "keus Wat? -nee-> Twee"), ways("""
                        - id: keus
                          ask: Wat?
                          type: yes_no
                          required: true
                          go: {yes: eerste, no: tweede}
                        - id: eerste
                          end: een
                        - id: tweede
                          end: twee
                        """));
    }

    @Test
    void aWayIsNamedByItsCondition() {
        assertEquals(
                List.of(
                        "waar Waar? --> Kijk.",
                        "Kijk. -waar: ‘Thuis’ of ‘Op school’-> Een",
                        "Kijk. -niet: (waar: overgeslagen en Ouder zit niet aan tafel)-> Twee",
                        "Kijk. -anders-> hoe Hoe?",
                        "hoe Hoe? --> Een"),
                ways("""
                        - id: waar
                          ask: Waar?
                          options: {thuis: Thuis, school: Op school, elders: Elders}
                        - say: Kijk.
                          go:
                            - when: {waar: [thuis, school]}
                              to: eerste
                            - when: {not: {waar: passed, role.ouder: absent}}
                              to: tweede
                            - to: hoe
                        - id: hoe
                          ask: Hoe?
                        - id: eerste
                          end: een
                        - id: tweede
                          end: twee
                        """));
    }

    @Test
    void aGroupIsPassedOverAsAWhole() {
        assertEquals(
                List.of(
                        "a: minstens 3 (lange vorm) -ja-> b B?",
                        "a: minstens 3 (lange vorm) -nee-> Een",
                        "hoe verder? -b: beantwoord-> Twee",
                        "hoe verder? -anders-> Een",
                        "b B? --> hoe verder?"),
                ways("""
                        - id: a
                          ask: A?
                          type: scale
                          from: 0
                          upto: 10
                        - when: {a: {at_least: 3}}
                          only: long
                          steps:
                            - id: b
                              ask: B?
                          go:
                            - when: {b: answered}
                              to: tweede
                        - id: eerste
                          end: een
                        - id: tweede
                          end: twee
                        """).subList(1, 6));
    }

    @Test
    void aJumpBackEndsWhereItBegan() {
        assertEquals(
                List.of(
                        "Een. --> Opnieuw.",
                        "Opnieuw. --> nog Nog? (lange vorm)",
                        "nog Nog? (lange vorm) -ja-> Opnieuw.",
                        "nog Nog? (lange vorm) -anders-> Een"),
                ways("""
                        - say: Een.
                        - id: opnieuw
                          say: Opnieuw.
                        - id: nog
                          ask: Nog?
                          only: long
                          type: yes_no
                          go: {yes: opnieuw}
                        - end: een
                        """));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("{getal: {at_least: 2, below: 5}}", "getal: minstens 2 en minder dan 5"),
                Arguments.of("{wat: {includes: a}}", "wat: ‘Aap’ is erbij"),
                Arguments.of("{wat: {excludes: a}}", "wat: ‘Aap’ is er niet bij"),
                Arguments.of("{wat: {count: {at_least: 2}}}", "wat: aantal minstens 2"),
                Arguments.of("{wat: unknown}", "wat: weet ik niet"),
                Arguments.of("{wat: unanswered}", "wat: niet gevraagd"),
                Arguments.of("{hoop: {some: {below: 3}}}", "hoop: minder dan 3 (bij minstens één)"),
                Arguments.of("{hoop: {every: {below: 3}}}", "hoop: minder dan 3 (bij iedereen)"),
                Arguments.of("{hoop: {none: {below: 3}}}", "hoop: minder dan 3 (bij niemand)"),
                Arguments.of("{hoop: {differ: yes}}", "hoop: niet voor iedereen gelijk"),
                Arguments.of("{hoop: {differ: no}}", "hoop: voor iedereen gelijk"),
                Arguments.of("{hoop@ouder: answered}", "hoop@ouder: beantwoord"),
                Arguments.of(
                        "{any: [{getal: 1}, {all: [{getal: 2}, {role.ouder: present}]}]}",
                        "getal: 1 of (getal: 2 en Ouder zit aan tafel)"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsSaid(String written, String said) {
        Script script = Scenario.steps("""
                - {id: getal, ask: Hoeveel, type: number}
                - {id: wat, ask: Wat, type: choices, options: {a: Aap, b: Beer}}
                - {id: hoop, ask: Hoop, type: scale, from: 0, upto: 10, to: everyone}
                - {id: dan, ask: Dan, when: %s}
                """.formatted(written));
        Graph.Node condition = draw(script).nodes().stream()
                .filter(node -> node.id().equals("c4"))
                .findFirst()
                .orElseThrow();
        assertEquals(said, String.join(" ", condition.lines()));
    }

    @Test
    void aDialogueThatIsRunIsDrawnOnce() {
        Script inner = Scenario.script("binnen", "outcomes: {ja: Wel, nee: Niet}\n", """
                - id: w
                  ask: Wel?
                  type: yes_no
                  go: {yes: goed}
                - end: nee
                - id: goed
                  end: ja
                """);
        Script outer = Scenario.script("buiten", "outcomes: {een: Een}\n", """
                - id: eerst
                  do: binnen
                  go: {ja: nog, nee: klaar}
                - id: nog
                  do: binnen
                - id: klaar
                  end: een
                """);
        Library library = Library.of(inner, outer);
        Graph graph = Sketch.of(outer, library, WORDS, true);
        isRead(graph);
        holdsTogether(graph);
        assertEquals(List.of(new Graph.Box("d1", "Proef", null)), graph.boxes());
        assertEquals(
                List.of("s1 Wel s2", "s1 Niet s3", "s2  s3"),
                graph.edges().stream()
                        .filter(edge ->
                                edge.from().startsWith("s") && !edge.from().equals("start") && !edge.aside())
                        .map(edge -> edge.from() + " " + edge.label() + " " + edge.to())
                        .toList());
        assertEquals(
                List.of("s1 d1start", "s2 d1start"),
                graph.edges().stream()
                        .filter(Graph.Edge::aside)
                        .map(edge -> edge.from() + " " + edge.to())
                        .toList());
        assertEquals(0, Sketch.of(outer, library, WORDS, false).boxes().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"];",
                "\"] --> s1[\"x",
                "\\",
                "\\\"",
                "\\N\\n\\l",
                "a --> b -.-> c",
                "%% een opmerking",
                "%%{init: {}}%%",
                "<b onclick='x()'>hoi</b><br/>&lt;&amp;",
                "#34; #quot; &quot;",
                "`code` **vet** _schuin_",
                "1. eerst",
                "- een lijst",
                "end",
                "subgraph x",
                "}{)(][|/",
                "een\ntwee\r\ndrie",
                "\u0007\u001b[31mrood\u009b0m",
                "\u202Eachterstevoren\u2066\u200f",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDF3\uD83C\uDDF1",
                "z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "éénwoordzonderspatiesdatveelenveellangerisdanerineenvakjevaneentekeningpast",
                "\uFEFF\u00AD\u2028\uFFFE"
            })
    void noTextBreaksTheDrawing(String hostile) {
        String written = quoted(hostile);
        String text = """
                jim: 1
                dialogue: proef
                title: %1$s
                language: nl
                roles: {jongere: %1$s}
                outcomes: {een: %1$s, twee: Twee}
                steps:
                  - part: %1$s
                  - say: %1$s
                    when: {role.jongere: present}
                  - id: keus
                    ask: %1$s
                    options:
                      a: {label: %1$s, go: eerste}
                      b: B
                  - id: nog
                    when: {keus: a}
                    plan: %1$s
                    after: 1 days
                  - pause: %1$s
                    when: {keus: a}
                  - end: twee
                  - id: eerste
                    end: een
                """.formatted(written);
        Script script = ScriptReader.read("proef.yaml", text.getBytes(StandardCharsets.UTF_8))
                .script();
        assertTrue(script != null, text);
        Graph graph = draw(script);
        isRead(graph);
        holdsTogether(graph);
        assertEquals(8, graph.nodes().size());
        for (String drawn : List.of(Dot.write(graph), Mermaid.write(graph))) {
            String printed = drawn.replace("\n", "").replace("\u200D", "");
            assertFalse(
                    Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]")
                            .matcher(printed)
                            .find(),
                    printed);
        }
        Set<String> lines = graph.nodes().stream()
                .flatMap(node -> node.lines().stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<String> words = Arrays.stream(hostile.split("\\s"))
                .filter(word -> word.matches("[\\p{L}<>%-]{3,12}"))
                .toList();
        for (String word : words) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(word)), word + " in " + lines);
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain =
                    c != '"' && c != '\\' && c != '\uFFFE' && !Pattern.matches("[\\p{Cc}\\p{Cf}\\p{Zl}]", "" + c);
            quoted.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return quoted.append('"').toString();
    }
}
