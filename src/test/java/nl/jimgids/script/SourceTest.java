package nl.jimgids.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Source SOURCE = new Source("x.yaml", "een\r\ntwee\rdrie\n\nvijf \u2028 vijf");

    @Test
    void aLineEndsWhereAnEditorEndsIt() {
        assertEquals("een", SOURCE.line(1));
        assertEquals("twee", SOURCE.line(2));
        assertEquals("drie", SOURCE.line(3));
        assertEquals("", SOURCE.line(4));
        assertEquals("vijf \u2028 vijf", SOURCE.line(5));
        assertEquals("", SOURCE.line(0));
        assertEquals("", SOURCE.line(6));
        assertEquals("", new Source("x.yaml", "").line(1));
    }

    @Test
    void everyCharacterHasAPlace() {
        assertEquals(new Place("x.yaml", 1, 1), SOURCE.place(0));
        assertEquals(new Place("x.yaml", 2, 1), SOURCE.place(5));
        assertEquals(new Place("x.yaml", 5, 7), SOURCE.place(SOURCE.text().indexOf(" vijf")));
        assertEquals(new Place("x.yaml", 5, 12), SOURCE.place(1_000));
    }

    @Test
    void aPlaceIsShownWithWhatStandsAroundIt() {
        Place place = new Place("x.yaml", 5, 3);
        assertEquals("vi", SOURCE.before(place, 50));
        assertEquals("i", SOURCE.before(place, 1));
        assertEquals("jf", SOURCE.from(place, 2));
        assertEquals("", SOURCE.from(new Place("x.yaml", 1, 99), 50));
        assertEquals("", SOURCE.before(new Place("x.yaml", 99, 1), 50));
    }

    @Test
    void textIsFoundBehindAPlaceAndNotFarFromIt() {
        Place start = new Place("x.yaml", 1, 1);
        assertEquals(new Place("x.yaml", 5, 1), SOURCE.find(start, "vijf"));
        assertEquals(new Place("x.yaml", 5, 7), SOURCE.find(new Place("x.yaml", 5, 2), " vijf"));
        assertEquals(start, SOURCE.find(start, "zes"));
        assertEquals(start, new Source("x.yaml", "\n".repeat(9_000) + "ver").find(start, "ver"));
    }

    @Test
    void everyHoleHasItsOwnPlace() {
        Source source = new Source("x.yaml", "- \"${a}\\x20${a}\n  ${b:-c} ${\\x61}\"");
        Template text = new Template("${a} ${a} ${b:-c} ${a}", new Place("x.yaml", 1, 3));
        assertEquals(
                List.of("1:4", "1:12", "2:3", "1:3"),
                source.holes(text).stream()
                        .map(place -> place.line() + ":" + place.column())
                        .toList());
    }

    @Test
    void aHoleIsANameAndPerhapsWordsBehindIt() {
        Template text = Template.of("${a} ${b:-} ${c:-d:-e} ${} ${:-x} ${ f g } ${h{i} ${j");
        assertEquals(
                List.of("a false", "b true", "c true", " false", " true", " f g  false"),
                text.holes().stream()
                        .map(hole -> hole.name() + " " + hole.fallback())
                        .toList());
        assertEquals("$1  d:-e  x  ${h{i} ${j", text.print(name -> name.equals("a") ? "$1" : null));
    }
}
