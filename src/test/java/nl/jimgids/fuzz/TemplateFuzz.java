package nl.jimgids.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Place;
import nl.jimgids.script.Source;
import nl.jimgids.script.Template;

/** Any bytes as a text with holes. */
public final class TemplateFuzz {
    private TemplateFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Template template = new Template(text, new Place("proef.yaml", 1, 1));
        List<Template.Hole> holes = template.holes();
        List<String> asked = new ArrayList<>();
        // What is filled in looks like a hole itself, and like what a replacement must not be.
        String filled = "$1\\${again}";
        String printed = template.print(name -> {
            asked.add(name);
            return filled;
        });
        assertEquals(holes.stream().map(Template.Hole::name).toList(), asked);
        assertEquals(holes.size(), count(printed, filled), printed);
        if (holes.isEmpty()) {
            assertEquals(text, printed);
        }
        places(text, template);
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static void places(String text, Template template) {
        Source source = new Source(template.place().file(), text);
        List<Place> places = source.holes(template);
        List<Template.Hole> holes = template.holes();
        assertEquals(holes.size(), places.size());
        for (int hole = 0; hole < places.size(); hole++) {
            assertEquals(
                    holes.get(hole).name(),
                    AnswerRef.parse(holes.get(hole).name(), places.get(hole)).written());
            assertTrue(source.from(places.get(hole), 2).equals("${")
                    || places.get(hole).equals(template.place()));
        }
        int[] points = text.codePoints().toArray();
        for (int point = 0; point < points.length; point++) {
            String there = source.from(source.place(point), 2);
            assertTrue(there.isEmpty() ? "\r\n".indexOf(points[point]) >= 0 : there.codePointAt(0) == points[point]);
        }
    }
}
