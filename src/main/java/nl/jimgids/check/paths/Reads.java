package nl.jimgids.check.paths;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** What is read of each answer: only what is read has to be kept. */
final class Reads {
    /** How an answer is looked at. */
    static final class Look {
        /** The numbers at which conditions begin to say something else. */
        final TreeSet<Integer> cuts = new TreeSet<>();

        /** Whether every number counts. */
        boolean exactly;
    }

    private final Map<String, Look> looks = new HashMap<>();

    /** What is read of an answer; null when nothing is. */
    @Nullable
    Look of(String dialogue, String id) {
        return looks.get(dialogue + "." + id);
    }

    /** Looks through a script. */
    void add(Script script) {
        for (Step step : script.steps()) {
            add(step, script);
        }
        script.outcomes().values().forEach(text -> add(text, script));
    }

    private void add(Step step, Script script) {
        Mentions.at(step, answer -> look(answer, script));
        Mentions.conditions(
                step, condition -> Mentions.in(condition, answer -> cut(look(answer.answer(), script), answer.test())));
        step.children().forEach(child -> add(child, script));
    }

    private void add(Template text, Script script) {
        for (Template.Hole hole : text.holes()) {
            look(AnswerRef.parse(hole.name(), Place.NOWHERE), script);
        }
    }

    private Look look(AnswerRef answer, Script script) {
        return looks.computeIfAbsent(dialogue(answer, script) + "." + answer.step(), key -> new Look());
    }

    /** The dialogue of whose answers is spoken. */
    static String dialogue(AnswerRef answer, Script script) {
        String written = answer.dialogue();
        return written == null ? script.name() : script.dialogue(written);
    }

    private static void cut(Look look, Condition.Test test) {
        if (test instanceof Condition.OneOf oneOf) {
            oneOf.tests().forEach(each -> cut(look, each));
        } else if (test instanceof Condition.AllOf allOf) {
            allOf.tests().forEach(each -> cut(look, each));
        } else if (test instanceof Condition.Over over) {
            cut(look, over.test());
        } else if (test instanceof Condition.Count count) {
            cut(look, count.number());
        } else if (test instanceof Condition.Differ) {
            look.exactly = true;
        } else if (test instanceof Condition.Within within) {
            if (within.atLeast() != null) {
                look.cuts.add(within.atLeast());
            }
            if (within.below() != null) {
                look.cuts.add(within.below());
            }
        } else if (test instanceof Condition.Is is) {
            is.values().forEach(value -> cut(look, value.text()));
        }
    }

    private static void cut(Look look, String value) {
        try {
            int number = Integer.parseInt(value);
            look.cuts.add(number);
            if (number < Integer.MAX_VALUE) {
                look.cuts.add(number + 1);
            }
        } catch (NumberFormatException e) {
            // A word, which is a value by itself.
        }
    }
}
