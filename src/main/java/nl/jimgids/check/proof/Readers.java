package nl.jimgids.check.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Name;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Share;
import nl.jimgids.script.Step;

/**
 * Who may read an answer.
 *
 * @param least the roles that may read it whatever is said, and whoever of several says it
 * @param seen the roles that find at least their own in the summary, whatever is said
 * @param most the roles that may read it when whoever answered lets everyone
 */
record Readers(Set<String> least, Set<String> seen, Set<String> most) {
    static Readers of(Proof proof, int index, Step.Ask ask) {
        return of(proof.script(), proof.flow(), index, ask);
    }

    static Readers of(Script script, Flow flow, int index, Step.Ask ask) {
        return of(script, flow, index, ask, speakers(ask.question(), script));
    }

    /** The same for what some of those who are asked have said. */
    static Readers of(Script script, Flow flow, int index, Step.Ask ask, Set<String> speakers) {
        Question question = ask.question();
        Set<String> all = script.roles().keySet();
        if (question.share() instanceof Share.With with) {
            Set<String> least = new LinkedHashSet<>();
            Set<String> most = new LinkedHashSet<>();
            for (Name role : with.roles()) {
                boolean self = role.text().equals(Share.SELF);
                most.addAll(self ? speakers : Set.of(role.text()));
                // Of several who answer, each may read only what is its own.
                if (!self || speakers.size() == 1) {
                    least.addAll(self ? speakers : Set.of(role.text()));
                }
            }
            return new Readers(least, most, most);
        } else if (question.share() instanceof Share.Ask) {
            Set<String> least = new LinkedHashSet<>();
            if (speakers.size() == 1) {
                least.addAll(speakers);
            }
            if (all.contains(Script.PROFESSIONAL)) {
                least.add(Script.PROFESSIONAL);
            }
            return new Readers(least, least, all);
        }
        Set<String> readers = headers(script, flow, index);
        return new Readers(readers, readers, readers);
    }

    /** Who reads what a step says where the step itself does not say: those who look at the screen alone, else the header. */
    static Set<String> headers(Script script, Flow flow, int index) {
        List<String> alone = flow.alone(index);
        return alone.isEmpty() ? texts(script.share()) : new LinkedHashSet<>(alone);
    }

    private static Set<String> speakers(Question question, Script script) {
        if (question.to() instanceof Question.To.Roles roles) {
            return texts(roles.roles());
        }
        Set<String> all = new LinkedHashSet<>(script.roles().keySet());
        if (question.to() instanceof Question.To.Together) {
            all.retainAll(all.stream().limit(1).toList());
        }
        return all;
    }

    private static Set<String> texts(List<Name> names) {
        Set<String> texts = new LinkedHashSet<>();
        names.forEach(name -> texts.add(name.text()));
        return texts;
    }
}
