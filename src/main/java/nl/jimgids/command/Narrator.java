package nl.jimgids.command;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Table;
import nl.jimgids.rehearsal.Beat;
import nl.jimgids.rehearsal.Cast;
import nl.jimgids.rehearsal.Code;
import nl.jimgids.rehearsal.Comparison;
import nl.jimgids.rehearsal.DebriefPage;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Page;
import nl.jimgids.rehearsal.Reply;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.terminal.Stage;
import nl.jimgids.words.Words;

/**
 * Tells a scene: what happens, who says it, and afterwards what there is to say of it.
 *
 * @param trainer whether codes and meters are told too
 * @param feedback whether feedback follows each reply
 */
record Narrator(Stage stage, Scenario scenario, Script script, boolean trainer, boolean feedback) {
    private Words words() {
        return stage.words();
    }

    /** Who is met, and who the trainee is. */
    void introduces() {
        stage.opens(scenario.title().text());
        stage.tells(scenario.portrait().text());
        Template learn = scenario.learn();
        if (learn != null) {
            stage.tells(words().say("rehearsal.learn", learn.text()));
        }
        stage.tells(words().say("rehearsal.you-are", Cast.trainee(scenario, script)));
        stage.remarks(words().say("rehearsal.fictitious"));
    }

    /** Where to tell on from, for whoever comes back to a scene: what was said last, and what came of it. */
    static int lastAct(Scene scene) {
        int last = 0;
        for (int index = 0; index < scene.beats().size(); index++) {
            last = scene.beats().get(index) instanceof Beat.Acted ? index : last;
        }
        return last;
    }

    /** What happened since. */
    void tells(Scene scene, int from) {
        List<Beat> beats = scene.beats();
        for (Beat beat : beats.subList(from, beats.size())) {
            if (beat instanceof Beat.Told told) {
                stage.tells(told.turn(), scene.conversation());
            } else if (beat instanceof Beat.Asked asked) {
                stage.asks(asked.prompt(), asked.response(), asked.says(), scene.conversation());
            } else if (beat instanceof Beat.Acted acted) {
                act(acted, scene.conversation().table());
            }
        }
    }

    private void act(Beat.Acted acted, Table table) {
        Reply reply = acted.reply();
        String said = reply.say().text();
        if (said.startsWith("(")) {
            stage.tells(said);
        } else {
            stage.speaks(Cast.trainee(scenario, script), said);
        }
        Template persona = reply.persona();
        if (persona != null) {
            stage.speaks(DebriefPage.speaker(scenario, reply, table), persona.text());
        }
        if (trainer) {
            stage.remarks(words().list(reply.codes().stream()
                    .map(code -> DebriefPage.code(code, words()))
                    .toList()));
            DebriefPage.moved(scenario, acted, words()).forEach(stage::remarks);
        }
        if (trainer || feedback) {
            stage.remarks(reply.feedback().text());
        }
    }

    /** A moment, and what there is to see then. */
    void comesTo(Moment moment, Scene scene, String where) {
        stage.moment(where);
        Template situation = moment.situation();
        if (situation != null) {
            stage.tells(situation.text());
        }
        if (trainer) {
            stage.remarks(meters(scene));
        }
    }

    private String meters(Scene scene) {
        List<String> values = new ArrayList<>();
        scenario.meters().forEach((name, meter) -> {
            Template label = meter.label();
            Integer value = scene.meters().get(name);
            if (value != null) {
                values.add((label == null ? name : label.text()) + ": " + value);
            }
        });
        return String.join(", ", values);
    }

    /** A reply as it can be chosen. */
    String row(Reply reply) {
        String say = reply.say().text();
        List<String> codes = reply.codes().stream().map(Code::word).toList();
        return trainer ? say + " [" + String.join(" ", codes) + "]" : say;
    }

    /** A page, on the screen. */
    void shows(Page page) {
        for (Page.Block block : page.blocks()) {
            if (block instanceof Page.Heading heading && heading.level() == 1) {
                stage.opens(heading.text());
            } else if (block instanceof Page.Heading heading) {
                stage.heading(heading.text());
            } else if (block instanceof Page.Text text) {
                stage.tells(text.text());
            } else if (block instanceof Page.Item item) {
                stage.item(item.name(), item.text());
            }
        }
    }

    /** Two courses, beside each other. */
    void shows(Comparison comparison) {
        stage.opens(comparison.title());
        stage.beside(comparison.names().left(), comparison.names().right());
        for (Comparison.Part part : comparison.parts()) {
            stage.heading(part.heading());
            part.pairs().forEach(pair -> stage.beside(pair.left(), pair.right()));
        }
    }
}
