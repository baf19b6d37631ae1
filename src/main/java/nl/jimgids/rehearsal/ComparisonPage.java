package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Two courses of a scene beside each other: at each moment what was said, and what came of it. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /** The first course on the left. */
    public static Page of(Scene one, Scene other, Words words) {
        Page.Writer page = new Page.Writer();
        page.heading(1, words.say("rehearsal.compare", one.scenario().title().text()));
        page.beside(words.say("rehearsal.compare.one"), words.say("rehearsal.compare.other"));
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
        int number = 1;
        for (String moment : moments) {
            page.heading(3, words.say("rehearsal.moment", number++));
            Beat.Acted left = at(one, moment);
            Beat.Acted right = at(other, moment);
            page.beside(said(left, words), said(right, words));
            page.beside(persona(left), persona(right));
            page.beside(moved(one, left, words), moved(other, right, words));
        }
        page.heading(3, words.say("rehearsal.debrief.end"));
        page.beside(end(one, words), end(other, words));
        return page.page();
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
        if (!(scene.waits() instanceof Waits.Over over)) {
            return words.say("rehearsal.debrief.unfinished");
        }
        String kind = over.ending().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("rehearsal.ending." + kind);
    }
}
