package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Spoken;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;

/** The debrief in words: to a colleague, specific and kind. */
public final class DebriefPage {
    private final Debrief debrief;
    private final Scenario scenario;
    private final Words words;
    private final Page.Writer page = new Page.Writer();

    private DebriefPage(Debrief debrief, Words words) {
        this.debrief = debrief;
        this.scenario = debrief.scenario();
        this.words = words;
    }

    /**
     * The whole page.
     *
     * @param attempts the times that this scene was played, the oldest first, this one included
     */
    public static Page of(Debrief debrief, List<Attempt> attempts, Words words) {
        DebriefPage writer = new DebriefPage(debrief, words);
        writer.head();
        int number = 0;
        for (Beat beat : debrief.course()) {
            if (beat instanceof Beat.Acted act) {
                number++;
                writer.moment(number, act);
            } else if (beat instanceof Beat.Asked asked) {
                writer.asked(asked);
            }
        }
        writer.end();
        writer.counts();
        writer.next();
        if (attempts.size() > 1) {
            writer.change(attempts);
        }
        return writer.page.page();
    }

    private void head() {
        page.heading(1, words.say("rehearsal.debrief", scenario.title().text()));
        page.text(words.say("rehearsal.debrief.practice"));
        page.text(scenario.portrait().text());
        page.text(words.say("rehearsal.debrief.no-grade"));
        page.heading(2, words.say("rehearsal.debrief.course"));
    }

    private void asked(Beat.Asked asked) {
        String by = asked.prompt().by();
        String name = by == null ? null : debrief.table().name(by);
        page.text(words.say("rehearsal.debrief.asked", asked.prompt().text()));
        page.item(name == null ? words.say("rehearsal.debrief.together") : name, answer(asked, words));
    }

    /** What was answered, in the words of whoever did. */
    static String answer(Beat.Asked asked, Words words) {
        if (asked.says() != null) {
            return asked.says();
        }
        boolean value = asked.response() instanceof Response.Value;
        String said = value ? Spoken.words(asked.prompt(), asked.response(), words) : "";
        return said.isEmpty() ? "…" : said;
    }

    private void moment(int number, Beat.Acted act) {
        page.heading(3, words.say("rehearsal.moment", number));
        Template situation = act.moment().situation();
        if (situation != null) {
            page.text(situation.text());
        }
        Choice choice = act.choice();
        if (choice.own() != null) {
            page.item(words.say("rehearsal.debrief.own"), choice.own());
        }
        page.item(words.say("rehearsal.debrief.chose"), act.reply().say().text());
        page.item(words.say("rehearsal.debrief.code"), codes(act.reply()));
        Template persona = act.reply().persona();
        if (persona != null) {
            page.item(speaker(scenario, act.reply(), debrief.table()), persona.text());
        }
        for (String moved : moved(scenario, act, words)) {
            page.item(words.say("rehearsal.debrief.did"), moved);
        }
        page.item(words.say("rehearsal.debrief.why"), act.reply().feedback().text());
        hands(act);
        for (Reply other : Debrief.others(act)) {
            page.item(
                    words.say("rehearsal.debrief.other"),
                    words.say(
                            "rehearsal.debrief.other.text",
                            other.say().text(),
                            codes(other),
                            other.feedback().text()));
        }
    }

    /** Who says something after a reply. */
    public static String speaker(Scenario scenario, Reply reply, Table table) {
        String name = reply.by() == null ? null : table.name(reply.by().text());
        return name == null ? scenario.person().text() : name;
    }

    private void hands(Beat.Acted act) {
        for (int index = 0; index < act.choice().hands().size(); index++) {
            Reply reply = act.moment().replies().get(index);
            if (Meters.hold(reply.when(), act.before())) {
                int count = act.choice().hands().get(index);
                page.item(
                        words.say("rehearsal.debrief.hands"),
                        words.say(
                                "rehearsal.debrief.hand",
                                times(count),
                                reply.say().text()));
            }
        }
    }

    private String codes(Reply reply) {
        return words.list(reply.codes().stream().map(code -> code(code, words)).toList());
    }

    /** A code in words, with the code itself. */
    public static String code(Code code, Words words) {
        return words.say(
                        "rehearsal.code." + code.name().toLowerCase(Locale.ROOT).replace('_', '-')) + " (" + code.word()
                + ")";
    }

    /** "Vertrouwen: 3 → 5", for each meter that people may know of and that moved. */
    public static List<String> moved(Scenario scenario, Beat.Acted act, Words words) {
        List<String> moved = new ArrayList<>();
        for (Map.Entry<String, Meter> meter : scenario.meters().entrySet()) {
            Template label = meter.getValue().label();
            Integer before = act.before().get(meter.getKey());
            Integer after = act.after().get(meter.getKey());
            if (label != null && before != null && after != null && !before.equals(after)) {
                moved.add(words.say("rehearsal.moved", label.text(), before, after));
            }
        }
        return moved;
    }

    private void end() {
        page.heading(2, words.say("rehearsal.debrief.end"));
        Ending ending = debrief.ending();
        if (ending == null) {
            page.text(words.say("rehearsal.debrief.unfinished"));
        } else {
            page.text(words.say("rehearsal.ending." + ending.kind().word()));
            page.text(ending.say().text());
        }
    }

    private void counts() {
        page.heading(2, words.say("rehearsal.debrief.counts"));
        debrief.codes().forEach((code, count) -> page.item(code(code, words), times(count)));
        page.item(words.say("rehearsal.debrief.questions"), times(debrief.questions()));
        page.item(words.say("rehearsal.debrief.reflections"), times(debrief.reflections()));
        page.text(words.say("rehearsal.debrief.counts.note"));
        for (Debrief.Aim aim : debrief.aims()) {
            page.item(aim.goal().text(), words.say("rehearsal.debrief.aim", times(aim.nearer()), times(aim.further())));
        }
    }

    private String times(int count) {
        return count == 1 ? words.say("rehearsal.debrief.once") : words.say("rehearsal.debrief.times", count);
    }

    private void next() {
        page.heading(2, words.say("rehearsal.debrief.next"));
        for (Beat.Acted act : debrief.again()) {
            int number = debrief.moments().indexOf(act) + 1;
            Debrief.others(act).stream()
                    .filter(Reply::helps)
                    .findFirst()
                    .ifPresent(better -> page.item(
                            words.say("rehearsal.moment", number),
                            words.say("rehearsal.debrief.try", better.say().text())));
        }
        page.text(
                words.say(debrief.again().isEmpty() ? "rehearsal.debrief.next.other" : "rehearsal.debrief.next.again"));
        page.text(words.say("rehearsal.debrief.next.aloud"));
    }

    private void change(List<Attempt> attempts) {
        page.heading(2, words.say("rehearsal.debrief.change"));
        page.text(words.say("rehearsal.debrief.change.note"));
        for (int number = 1; number <= attempts.size(); number++) {
            Attempt attempt = attempts.get(number - 1);
            StringBuilder picture = new StringBuilder();
            attempt.room().forEach(room -> picture.append(room ? '●' : '○'));
            Ending.Kind ending = attempt.ending();
            String end = ending == null
                    ? words.say("rehearsal.debrief.unfinished.short")
                    : words.say("rehearsal.ending." + ending.word() + ".short");
            page.item(words.say("rehearsal.debrief.time", number), picture + "  " + end);
        }
    }
}
