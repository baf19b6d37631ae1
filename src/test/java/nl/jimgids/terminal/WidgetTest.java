package nl.jimgids.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every widget: a state and keys give an answer or a next state; a state gives lines. */
class WidgetTest {
    private static final Words WORDS = Words.in("nl");
    private static final List<Prompt.Choice> THREE = options(3);

    private static List<Prompt.Choice> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Prompt.Choice("o" + number, "keuze " + number, null))
                .toList();
    }

    /** What the keys lead to: the answer, or the notice of the last key (its key in the bundle), or the lines. */
    private static Object after(Widget widget, String keys) {
        Widget now = widget;
        Notice notice = null;
        for (Key key : Keys.of(keys)) {
            Step step = now.after(key);
            if (step instanceof Step.Done done) {
                return done.value();
            }
            now = ((Step.Stay) step).widget();
            notice = ((Step.Stay) step).notice();
        }
        return notice != null ? notice.key() : drawn(now);
    }

    private static Object heard(Widget widget, String... lines) {
        Widget now = widget;
        Notice notice = null;
        for (String line : lines) {
            Step slash = line.startsWith("/") ? now.slash(line) : null;
            Step step = slash == null ? now.heard(line) : slash;
            if (step instanceof Step.Done done) {
                return done.value();
            }
            now = ((Step.Stay) step).widget();
            notice = ((Step.Stay) step).notice();
        }
        return notice == null ? "" : notice.key();
    }

    private static List<String> drawn(Widget widget) {
        return widget.drawn(WORDS, 38).rows().stream()
                .map(row -> row.words().stripTrailing())
                .toList();
    }

    private static ScaleLine scale(Integer at) {
        return new ScaleLine(0, 10, "laag", "hoog", at, "");
    }

    private static EntryList people(String... entries) {
        return EntryList.of(List.of(entries), true);
    }

    private static DayField day(String text) {
        return DayField.of(text, Rehearsed.TODAY, null, WORDS);
    }

    /** Where a day of before today is not taken. */
    private static DayField later(String text) {
        return DayField.of(text, Rehearsed.TODAY, Rehearsed.TODAY, WORDS);
    }

    static Stream<Arguments> answersByKeys() {
        ChoiceList choice = new ChoiceList(THREE, Picking.NOTHING);
        ChoiceList twelve = new ChoiceList(options(12), Picking.NOTHING);
        ChoicesList choices = ChoicesList.of(THREE, 2);
        return Stream.of(
                Arguments.of(LineField.of(""), "hé 🙂<ENTER>", new Response.Text("hé 🙂")),
                Arguments.of(LineField.of("oud"), "<ENTER>", new Response.Text("oud")),
                Arguments.of(LineField.of(""), "<paste een\ntwee><ENTER>", new Response.Text("een twee")),
                Arguments.of(StoryField.of(""), "een<ENTER>twee<^D>", new Response.Text("een\ntwee")),
                Arguments.of(
                        StoryField.of(""),
                        "een<ENTER><ENTER>twee<ENTER><ENTER><ENTER>",
                        new Response.Text("een\n\ntwee")),
                Arguments.of(StoryField.of(""), "<paste een\n\n\ntwee><^D>", new Response.Text("een\n\n\ntwee")),
                Arguments.of(StoryField.of("oud"), "<^D>", new Response.Text("oud")),
                Arguments.of(choice, "<DOWN><ENTER>", new Response.Chosen("o1")),
                Arguments.of(choice, "<UP><ENTER>", new Response.Chosen("o3")),
                Arguments.of(choice, "2<ENTER>", new Response.Chosen("o2")),
                Arguments.of(choice, "2<DOWN><DOWN><DOWN><ENTER>", new Response.Chosen("o3")),
                Arguments.of(choice, "29<ENTER>", new Response.Chosen("o2")),
                Arguments.of(twelve, "12<ENTER>", new Response.Chosen("o12")),
                Arguments.of(twelve, "1<ENTER>", new Response.Chosen("o1")),
                Arguments.of(twelve, "17<ENTER>", new Response.Chosen("o7")),
                Arguments.of(choices, "13<ENTER>", new Response.ChosenSome(List.of("o1", "o3"))),
                Arguments.of(choices, "<DOWN> <DOWN><DOWN> <ENTER>", new Response.ChosenSome(List.of("o1", "o3"))),
                Arguments.of(choices, "11<ENTER><ENTER>", new Response.ChosenSome(List.of())),
                Arguments.of(choices, "123<ENTER>", new Response.ChosenSome(List.of("o1", "o2"))),
                Arguments.of(new YesNo(null), "j<ENTER>", new Response.YesNo(true)),
                Arguments.of(new YesNo(null), "N<ENTER>", new Response.YesNo(false)),
                Arguments.of(new YesNo(null), "<DOWN><DOWN><ENTER>", new Response.YesNo(false)),
                Arguments.of(new YesNo(true), "<ENTER>", new Response.YesNo(true)),
                Arguments.of(scale(null), "7<ENTER>", new Response.Number(7)),
                Arguments.of(scale(null), "10<ENTER>", new Response.Number(10)),
                Arguments.of(scale(null), "15<ENTER>", new Response.Number(5)),
                Arguments.of(scale(null), "<LEFT><LEFT><ENTER>", new Response.Number(4)),
                Arguments.of(scale(9), "<RIGHT><RIGHT><ENTER>", new Response.Number(10)),
                Arguments.of(new ScaleLine(10, 20, "", "", null, ""), "15<ENTER>", new Response.Number(15)),
                Arguments.of(NumberField.of("", "jaar"), "-12<ENTER>", new Response.Number(-12)),
                Arguments.of(day(""), "morgen<ENTER>", new Response.Day(Rehearsed.TODAY.plusDays(1))),
                Arguments.of(later(""), "vandaag<ENTER>", new Response.Day(Rehearsed.TODAY)),
                Arguments.of(day(""), "gisteren<ENTER>", new Response.Day(Rehearsed.TODAY.minusDays(1))),
                Arguments.of(people(), "oma<ENTER> Ruud <ENTER><ENTER>", new Response.Listed(List.of("oma", "Ruud"))),
                Arguments.of(people(), "oma<ENTER><ENTER>", new Response.Listed(List.of("oma"))),
                Arguments.of(people(), "<ENTER><ENTER>", new Response.Listed(List.of())),
                Arguments.of(
                        people("oma"),
                        "<UP><BACKSPACE><BACKSPACE>pa<ENTER><ENTER>",
                        new Response.Listed(List.of("opa"))),
                Arguments.of(
                        people("oma", "opa"), "<UP><UP><DELETE><ENTER><ENTER>", new Response.Listed(List.of("opa"))),
                Arguments.of(people("a", "b"), "<UP><BACKSPACE><ENTER><ENTER>", new Response.Listed(List.of("a"))),
                Arguments.of(people("a"), "b<UP><DOWN><DOWN><ENTER>", new Response.Listed(List.of("a", "b"))),
                Arguments.of(PersonChoice.of(List.of("oma", "opa"), ""), "2<ENTER>", new Response.Person("opa")),
                Arguments.of(PersonChoice.of(List.of("oma"), ""), "2<ENTER> Ria <ENTER>", new Response.Person("Ria")),
                Arguments.of(
                        PersonChoice.of(List.of("oma"), ""), "2<ENTER>R<UP><UP><ENTER>", new Response.Person("oma")),
                Arguments.of(PersonChoice.of(List.of(), ""), "Ria<ENTER>", new Response.Person("Ria")),
                Arguments.of(PersonChoice.of(List.of("oma"), "Ria"), "<ENTER>", new Response.Person("Ria")));
    }

    @ParameterizedTest
    @MethodSource
    void answersByKeys(Widget widget, String keys, Response answer) {
        assertEquals(answer, after(widget, keys));
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                Arguments.of(new ChoiceList(THREE, Picking.NOTHING), "<ENTER>", "terminal.choice.none"),
                Arguments.of(ChoicesList.of(THREE, 2), "<ENTER>", "terminal.choices.none"),
                Arguments.of(ChoicesList.of(THREE, 2), "123", "misfit.at-most"),
                Arguments.of(new YesNo(null), "<ENTER>", "terminal.yes-no.none"),
                Arguments.of(scale(null), "<ENTER>", "terminal.scale.none"),
                Arguments.of(NumberField.of("", ""), "x", "terminal.number.none"),
                Arguments.of(NumberField.of("", ""), "<ENTER>", "terminal.number.none"),
                Arguments.of(day("ooit"), "<ENTER>", "terminal.day.none"),
                Arguments.of(people(), "<ENTER>", "terminal.list.none"),
                Arguments.of(people("Oma"), "oma<ENTER>", "terminal.list.double"),
                Arguments.of(people("oma", "opa"), "<UP><BACKSPACE><BACKSPACE>ma<ENTER>", "terminal.list.double"),
                Arguments.of(PersonChoice.of(List.of("oma"), ""), "2<ENTER>", "terminal.person.who"),
                Arguments.of(LineField.of(""), "<paste a\nb>", "terminal.typed.joined"),
                Arguments.of(LineField.of(""), "<paste a\u001b[2Jb>", "terminal.typed.controls"),
                Arguments.of(StoryField.of(""), "<paste a\u0007>", "terminal.typed.controls"));
    }

    @ParameterizedTest
    @MethodSource
    void notices(Widget widget, String keys, String notice) {
        assertEquals(notice, after(widget, keys));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(
                        new ChoiceList(THREE, Picking.NOTHING),
                        "",
                        List.of("  1  keuze 1", "  2  keuze 2", "  3  keuze 3")),
                Arguments.of(
                        new ChoiceList(THREE, Picking.NOTHING),
                        "2",
                        List.of("  1  keuze 1", "› 2  keuze 2", "  3  keuze 3")),
                Arguments.of(
                        ChoicesList.of(THREE, 3),
                        "3",
                        List.of("  1  [ ] keuze 1", "  2  [ ] keuze 2", "› 3  [x] keuze 3")),
                Arguments.of(new YesNo(null), "n", List.of("  j  ja", "› n  nee")),
                Arguments.of(
                        scale(null),
                        "",
                        List.of(" 0  1  2  3  4  5  6  7  8  9  10", " laag                        hoog")),
                Arguments.of(
                        scale(null),
                        "4",
                        List.of(" 0  1  2  3 [4] 5  6  7  8  9  10", " laag                        hoog")),
                Arguments.of(new ScaleLine(0, 100, "laag", "", null, ""), "42", List.of("› 42", "0: laag", "100")),
                Arguments.of(NumberField.of("", "jaar"), "3", List.of("› 3  jaar")),
                Arguments.of(
                        day(""),
                        "vrijdag",
                        List.of("› vrijdag", "  Dat is vrijdag 27 november 2026.", "  Enter is goed.")),
                Arguments.of(
                        later(""),
                        "gisteren<ENTER>",
                        List.of(
                                "› gisteren",
                                "  Dat is vrijdag 20 november 2026. Die",
                                "  dag is al voorbij. Kies vandaag of",
                                "  later.")),
                Arguments.of(people("oma", "opa"), "", List.of("  oma", "  opa", "›")),
                Arguments.of(people("oma", "opa"), "<UP>", List.of("  oma", "› opa", "  ...")),
                Arguments.of(people("oma", "opa"), "<UP><DELETE>", List.of("  oma", "›")),
                Arguments.of(StoryField.of("een\ntwee"), "", List.of("› een", "  twee")),
                Arguments.of(
                        LineField.of("een lange regel die niet op een regel van 38 past"),
                        "",
                        List.of("› een lange regel die niet op een", "  regel van 38 past")),
                Arguments.of(PersonChoice.of(List.of("oma"), ""), "", List.of("  1  oma", "  2  Iemand anders")));
    }

    @ParameterizedTest
    @MethodSource
    void lines(Widget widget, String keys, List<String> lines) {
        assertEquals(lines, after(widget, keys));
    }

    static Stream<Arguments> answersByLines() {
        return Stream.of(
                Arguments.of(LineField.of(""), List.of("hé"), new Response.Text("hé")),
                Arguments.of(LineField.of("oud"), List.of(""), new Response.Text("oud")),
                Arguments.of(StoryField.of(""), List.of("een", "", "twee", "", ""), new Response.Text("een\n\ntwee")),
                Arguments.of(StoryField.of("oud"), List.of(""), new Response.Text("oud")),
                Arguments.of(StoryField.of("oud"), List.of("nieuw", "", ""), new Response.Text("nieuw")),
                Arguments.of(
                        StoryField.half("half"), List.of("en verder", "", ""), new Response.Text("half\nen verder")),
                Arguments.of(new ChoiceList(THREE, Picking.NOTHING), List.of("2"), new Response.Chosen("o2")),
                Arguments.of(new ChoiceList(THREE, Picking.NOTHING), List.of("Keuze 3"), new Response.Chosen("o3")),
                Arguments.of(new ChoiceList(THREE, Picking.at(0)), List.of(""), new Response.Chosen("o1")),
                Arguments.of(ChoicesList.of(THREE, 3), List.of("3, 1"), new Response.ChosenSome(List.of("o1", "o3"))),
                Arguments.of(ChoicesList.of(THREE, 3), List.of("0"), new Response.ChosenSome(List.of())),
                Arguments.of(new YesNo(null), List.of("Nee"), new Response.YesNo(false)),
                Arguments.of(scale(null), List.of(" 7 "), new Response.Number(7)),
                Arguments.of(NumberField.of("", ""), List.of("12"), new Response.Number(12)),
                Arguments.of(day(""), List.of("morgen", "ja"), new Response.Day(Rehearsed.TODAY.plusDays(1))),
                Arguments.of(
                        day(""), List.of("morgen", "overmorgen", ""), new Response.Day(Rehearsed.TODAY.plusDays(2))),
                Arguments.of(day(""), List.of("morgen", "nee", "vandaag", "j"), new Response.Day(Rehearsed.TODAY)),
                Arguments.of(
                        later(""), List.of("gisteren", "morgen", "ja"), new Response.Day(Rehearsed.TODAY.plusDays(1))),
                Arguments.of(people(), List.of("oma", "opa", ""), new Response.Listed(List.of("oma", "opa"))),
                Arguments.of(people("oma", "opa"), List.of("/x 1", ""), new Response.Listed(List.of("opa"))),
                Arguments.of(PersonChoice.of(List.of("oma"), ""), List.of("1"), new Response.Person("oma")),
                Arguments.of(PersonChoice.of(List.of("oma"), ""), List.of("OMA"), new Response.Person("oma")),
                Arguments.of(PersonChoice.of(List.of("oma"), ""), List.of("2", "Ria"), new Response.Person("Ria")));
    }

    @ParameterizedTest
    @MethodSource
    void answersByLines(Widget widget, List<String> lines, Response answer) {
        assertEquals(answer, heard(widget, lines.toArray(String[]::new)));
    }

    static Stream<Arguments> linesThatSayNothing() {
        return Stream.of(
                Arguments.of(new ChoiceList(THREE, Picking.NOTHING), "4", "terminal.choice.number"),
                Arguments.of(new ChoiceList(THREE, Picking.NOTHING), "", "terminal.choice.number"),
                Arguments.of(ChoicesList.of(THREE, 3), "1 4", "terminal.choices.number"),
                Arguments.of(ChoicesList.of(THREE, 3), "0 1", "terminal.choices.number"),
                Arguments.of(ChoicesList.of(THREE, 3), "ja", "terminal.choices.number"),
                Arguments.of(ChoicesList.of(options(1), 1), "2", "terminal.choices.one"),
                Arguments.of(ChoicesList.of(options(1), 1), "", "terminal.choices.one"),
                Arguments.of(new YesNo(null), "misschien", "terminal.yes-no.line"),
                Arguments.of(scale(null), "11", "terminal.scale.none"),
                Arguments.of(people("oma"), "/x 2", "terminal.list.remove"),
                Arguments.of(people("oma"), "/x 1", "terminal.list.removed"),
                Arguments.of(day(""), "morgen", "terminal.day.right"));
    }

    @ParameterizedTest
    @MethodSource
    void linesThatSayNothing(Widget widget, String line, String notice) {
        assertEquals(notice, heard(widget, line));
    }

    @Test
    void theCursorStandsWhereOneIs() {
        Drawing choice = new ChoiceList(THREE, Picking.at(2)).drawn(WORDS, 38);
        assertEquals(2, choice.row());
        Drawing story = new StoryField(new Line("een\ntwee", 5), false).drawn(WORDS, 38);
        assertEquals(1, story.row());
        assertEquals(3, story.column());
        Drawing wide = LineField.of("🙂é").drawn(WORDS, 38);
        assertEquals(5, wide.column());
        // A cursor in a word that goes to the next line goes with it.
        Drawing moved = new LineField(new Line("aaaa bbbb", 7)).drawn(WORDS, 11);
        assertEquals(1, moved.row());
        assertEquals(4, moved.column());
    }

    @Test
    void whatIsHalfTypedComesBack() {
        EntryList list = people("oma", "opa");
        list = EntryList.half(new EntryList(list.entries(), 2, Line.of("Ru"), true, false).draft(), true);
        assertEquals(List.of("oma", "opa"), list.entries());
        assertEquals("Ru", list.line().text());
        assertEquals("half", LineField.of("half").draft());
        assertNull(new YesNo(null).draft());
    }

    @Test
    void aWidgetThatIsHigherThanTheScreenShowsWhereOneIs() {
        List<Integer> seen = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            Drawing drawn = new ChoiceList(options(30), Picking.at(at)).drawn(WORDS, 38);
            Drawing fit = Region.fit(List.of(), drawn, List.of(), List.of(Row.plain("voet")), 12);
            assertTrue(fit.rows().size() <= 11);
            assertTrue(fit.rows().get(fit.row()).words().contains("keuze " + (at + 1)));
            seen.add(fit.rows().size());
        }
        assertEquals(Set.of(11), Set.copyOf(seen));
    }
}
