package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two courses of a scene beside each other: at each moment what was said, and what came of it.
 *
 * @param title of the whole
 * @param names of the two courses
 */
public record Comparison(String title, Pair names, List<Part> parts) {
    public Comparison {
        parts = List.copyOf(parts);
    }

    /** A text of each course; an empty one stands for nothing. */
    public record Pair(String left, String right) {}

    /** A moment, or how it ended. */
    public record Part(String heading, List<Pair> pairs) {}

    /** The first course on the left. */
    public static Comparison of(Scene one, Scene other, Words words) {
        List<Part> parts = new ArrayList<>();
        // As they come in a course: what only one of them had stands where it was.
        List<String> moments = new ArrayList<>();
        one.acts().forEach(act -> moments.add(act.moment().id()));
        int at = 0;
        for (Beat.Acted act : other.acts()) {
            String id = act.moment().id();
            int there = moments.indexOf(id);
            if (there < 0) {
                moments.add(at, id);
                there = at;
            }
            at = there + 1;
        }
        for (String moment : moments) {
            Beat.Acted left = at(one, moment);
            Beat.Acted right = at(other, moment);
            parts.add(new Part(
                    words.say("rehearsal.moment", parts.size() + 1),
                    List.of(
                            new Pair(said(left, words), said(right, words)),
                            new Pair(persona(left), persona(right)),
                            new Pair(moved(one, left, words), moved(other, right, words)))));
        }
        parts.add(new Part(words.say("rehearsal.debrief.end"), List.of(new Pair(end(one, words), end(other, words)))));
        return new Comparison(
                words.say("rehearsal.compare", one.scenario().title().text()),
                new Pair(words.say("rehearsal.compare.one"), words.say("rehearsal.compare.other")),
                parts);
    }

    private static Beat.@Nullable Acted at(Scene scene, String moment) {
        return scene.acts().stream()
                .filter(act -> act.moment().id().equals(moment))
                .findFirst()
                .orElse(null);
    }

    private static String said(Beat.@Nullable Acted act, Words words) {
        return act == null
                ? words.say("rehearsal.compare.not-there")
                : act.reply().say().text();
    }

    private static String persona(Beat.@Nullable Acted act) {
        Template persona = act == null ? null : act.reply().persona();
        return persona == null ? "" : persona.text();
    }

    private static String moved(Scene scene, Beat.@Nullable Acted act, Words words) {
        List<String> moved = act == null ? List.of() : DebriefPage.moved(scene.scenario(), act, words);
        return String.join(". ", moved);
    }

    private static String end(Scene scene, Words words) {
        return scene.waits() instanceof Waits.Over over
                ? words.say("rehearsal.ending." + over.ending().kind().word())
                : words.say("rehearsal.debrief.unfinished");
    }
}
