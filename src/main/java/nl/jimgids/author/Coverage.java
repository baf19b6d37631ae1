package nl.jimgids.author;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Passage;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Library;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;

/**
 * How much of a script some conversations came by.
 *
 * @param steps that can be reached
 * @param missedSteps those of them that no conversation took, in the order of the file
 * @param branches that can be taken
 * @param missedBranches those of them that none took
 */
public record Coverage(List<Step> steps, List<Step> missedSteps, List<Branch> branches, List<Branch> missedBranches) {

    /**
     * Looks at conversations.
     *
     * @param script the dialogue that is looked at; the conversations may be about another one that runs it
     */
    public static Coverage of(Script script, Library library, List<Conversation> held, Reachable reachable) {
        Flow flow = Flow.of(script);
        Set<Integer> taken = new HashSet<>();
        Set<Way> ways = new HashSet<>();
        for (Conversation conversation : held) {
            for (Passage passage : conversation.trail()) {
                if (passage.where().script().name().equals(script.name())) {
                    look(passage, flow, taken, ways);
                }
            }
            for (Turn.Asked asked : conversation.path().asked()) {
                answered(asked, ways);
            }
        }
        List<Step> steps = new ArrayList<>();
        List<Step> missedSteps = new ArrayList<>();
        for (int index = 0; index < flow.size(); index++) {
            Step step = flow.at(index);
            boolean was = taken.contains(index);
            // What was done can be done, whatever anybody thinks is proved.
            if (was || reachable.step(step)) {
                steps.add(step);
            }
            if (!was && reachable.step(step)) {
                missedSteps.add(step);
            }
        }
        List<Branch> branches = new ArrayList<>();
        List<Branch> missed = new ArrayList<>();
        for (Branch branch : Branches.of(script, library)) {
            boolean was = ways.contains(Way.of(branch, flow));
            if (was || reachable.branch(branch)) {
                branches.add(branch);
            }
            if (!was && reachable.branch(branch)) {
                missed.add(branch);
            }
        }
        return new Coverage(List.copyOf(steps), List.copyOf(missedSteps), List.copyOf(branches), List.copyOf(missed));
    }

    /** A branch by the place of its step. */
    private record Way(Place step, Branch.Kind kind, String key) {
        static Way of(Branch branch, Flow flow) {
            return new Way(flow.at(branch.step()).head().place(), branch.kind(), branch.key());
        }
    }

    private static void look(Passage passage, Flow flow, Set<Integer> taken, Set<Way> ways) {
        int index = passage.where().index();
        Step step = flow.at(index);
        Place place = step.head().place();
        if (passage instanceof Passage.Taken) {
            // A jump may lead right into a group.
            for (int around = index; around != Flow.END; around = flow.parent(around)) {
                taken.add(around);
            }
            ways.add(new Way(place, Branch.Kind.WHEN, "true"));
        } else if (passage instanceof Passage.PassedOver over && !over.shortForm()) {
            ways.add(new Way(place, Branch.Kind.WHEN, "false"));
        } else if (passage instanceof Passage.Left left) {
            left(step, left, ways);
        }
    }

    private static void left(Step step, Passage.Left left, Set<Way> ways) {
        Place place = step.head().place();
        if (step.head().go() instanceof Go.ByAnswer answers) {
            String word = Branch.NEXT;
            for (Go.Way way : answers.ways()) {
                word = way.answer().place().equals(left.by()) ? way.answer().text() : word;
            }
            ways.add(new Way(place, Branch.Kind.WAY, word));
        } else if (step.head().go() instanceof Go.ByCondition forks) {
            String word = Branch.NEXT;
            for (int number = 0; number < forks.forks().size(); number++) {
                boolean went = forks.forks().get(number).step().place().equals(left.by());
                word = went ? String.valueOf(number) : word;
            }
            ways.add(new Way(place, Branch.Kind.FORK, word));
        }
    }

    private static void answered(Turn.Asked asked, Set<Way> ways) {
        Response response = asked.given().response();
        List<String> keys = List.of();
        if (response instanceof Response.Chosen chosen) {
            keys = List.of(chosen.option());
        } else if (response instanceof Response.ChosenSome some) {
            keys = some.options();
        } else if (response instanceof Response.YesNo yesNo) {
            keys = List.of(yesNo.yes() ? "yes" : "no");
        }
        // What the program itself asks stands at no step of its own.
        if (asked.prompt().kind() == Prompt.Kind.SCRIPT) {
            keys.forEach(key -> ways.add(new Way(asked.prompt().place(), Branch.Kind.OPTION, key)));
        }
    }

    /** How many steps some conversation took. */
    public int stepsTaken() {
        return steps.size() - missedSteps.size();
    }

    /** How many branches some conversation took. */
    public int branchesTaken() {
        return branches.size() - missedBranches.size();
    }
}
