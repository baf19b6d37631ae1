package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Go;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;

/**
 * Where a conversation is: the parts, and how much may still come. Conditions are left out of account, so the shortest way
 * may be shorter, and the longest longer, than any that can really be taken.
 *
 * @param part the number of the part, from 1; 0 before the first
 * @param parts how many parts there are on the longest way that remains
 * @param shortest in minutes
 * @param longest in minutes
 */
public record Remaining(int part, int parts, int shortest, int longest) {
    private static final double MINUTES_A_QUESTION = 0.75;
    private static final int ENTRIES_EXPECTED = 2;

    /** Where a conversation is now. */
    public static Remaining of(Conversation conversation) {
        Ways ways = new Ways(conversation.library());
        Cost left = Cost.NONE;
        List<Path.Spot> spots = conversation.path().spots();
        for (int depth = 0; depth < spots.size(); depth++) {
            Path.Spot spot = spots.get(depth);
            boolean innermost = depth == spots.size() - 1;
            if (spot.index() != Flow.END) {
                left = left.plus(innermost ? ways.from(spot.script(), spot.index()) : ways.behind(spot));
            }
        }
        String main = conversation.script().name();
        int part = (int) conversation.path().turns().stream()
                .filter(turn -> turn instanceof Turn.Heading && turn.key().startsWith("~"))
                .count();
        int partsLeft = spots.isEmpty() || !spots.get(0).script().name().equals(main)
                ? 0
                : ways.behind(spots.get(0)).parts();
        double pace = pace(conversation.script(), ways);
        return new Remaining(part, Math.max(part, part + partsLeft), (int) Math.round(left.fewest() * pace), (int)
                Math.round(left.most() * pace));
    }

    /** Minutes for a question, from what the author says the whole conversation takes. */
    private static double pace(Script script, Ways ways) {
        Integer minutes = script.minutes();
        int questions = ways.from(script, 0).most();
        if (minutes == null || questions == 0) {
            return MINUTES_A_QUESTION;
        }
        return Math.max(0.3, Math.min(2.0, (double) minutes / questions));
    }

    /** Questions on the shortest and on the longest way, and parts of the dialogue itself on the longest. */
    private record Cost(int fewest, int most, int parts) {
        static final Cost NONE = new Cost(0, 0, 0);

        Cost plus(Cost other) {
            return new Cost(fewest + other.fewest, most + other.most, parts + other.parts);
        }

        Cost or(Cost other) {
            return new Cost(Math.min(fewest, other.fewest), Math.max(most, other.most), Math.max(parts, other.parts));
        }
    }

    /** The ways through scripts, forwards only. */
    private static final class Ways {
        private final Library library;
        private final Map<String, Map<Integer, Cost>> known = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Ways(Library library) {
            this.library = library;
        }

        Cost behind(Path.Spot spot) {
            Flow flow = Flow.of(spot.script());
            return successors(flow, spot.index(), spot.script());
        }

        Cost from(Script script, int index) {
            Flow flow = Flow.of(script);
            return index >= flow.size() ? Cost.NONE : cost(script, flow, index);
        }

        private Cost cost(Script script, Flow flow, int index) {
            if (index == Flow.END) {
                return Cost.NONE;
            }
            Map<Integer, Cost> costs = known.computeIfAbsent(script.name(), name -> new HashMap<>());
            Cost cost = costs.get(index);
            if (cost == null) {
                // From the back, so that long scripts need no deep recursion.
                for (int step = flow.size() - 1; step >= index; step--) {
                    costs.putIfAbsent(step, own(flow.at(step)).plus(successors(flow, step, script)));
                }
                cost = costs.getOrDefault(index, Cost.NONE);
            }
            return cost;
        }

        private Cost own(Step step) {
            if (step instanceof Step.Ask) {
                return new Cost(1, 1, 0);
            } else if (step instanceof Step.Part) {
                return new Cost(0, 0, 1);
            } else if (step instanceof Step.Do run) {
                Script other = library.find(run.dialogue().text());
                if (other != null && open.add(other.name())) {
                    Cost all = from(other, 0);
                    open.remove(other.name());
                    return new Cost(all.fewest(), all.most(), 0);
                }
            } else if (step instanceof Step.Each each) {
                int questions = (int)
                        each.steps().stream().filter(Step.Ask.class::isInstance).count();
                return new Cost(0, questions * (ENTRIES_EXPECTED - 1), 0);
            }
            return Cost.NONE;
        }

        private Cost successors(Flow flow, int index, Script script) {
            Step step = flow.at(index);
            if (step instanceof Step.End) {
                return step.head().when() == null ? Cost.NONE : Cost.NONE.or(at(flow, out(flow, index), script));
            }
            List<Integer> targets = new ArrayList<>();
            boolean falls = goes(flow, step, targets);
            int next = out(flow, index);
            if (!step.children().isEmpty()) {
                targets.add(index + 1);
                falls = step.head().when() != null || step instanceof Step.Each;
            }
            if (falls || step.head().when() != null) {
                targets.add(next);
            }
            Cost cost = null;
            for (int target : targets) {
                if (target == Flow.END || target > index) {
                    Cost way = at(flow, target, script);
                    cost = cost == null ? way : cost.or(way);
                }
            }
            return cost == null ? Cost.NONE : cost;
        }

        private Cost at(Flow flow, int target, Script script) {
            if (target == Flow.END) {
                return Cost.NONE;
            }
            Cost cost = known.getOrDefault(script.name(), Map.of()).get(target);
            return cost == null ? cost(script, flow, target) : cost;
        }

        /** Behind a step, and out of an each once its entries are done. */
        private static int out(Flow flow, int index) {
            int next = flow.next(index);
            while (next != Flow.END && next < index) {
                next = flow.next(next);
            }
            return next;
        }

        private static boolean goes(Flow flow, Step step, List<Integer> targets) {
            boolean falls = true;
            Go go = step.head().go();
            if (go instanceof Go.To to) {
                targets.add(flow.find(to.step().text()));
                falls = false;
            } else if (go instanceof Go.ByAnswer ways) {
                ways.ways().forEach(way -> targets.add(flow.find(way.step().text())));
                falls = ways.ways().stream()
                        .noneMatch(way -> way.answer().text().equals(Go.ELSE));
            } else if (go instanceof Go.ByCondition forks) {
                forks.forks().forEach(fork -> targets.add(flow.find(fork.step().text())));
                falls = forks.forks().stream().noneMatch(fork -> fork.when() == null);
            }
            if (step instanceof Step.Ask ask) {
                for (Option option : ask.question().type().options()) {
                    Name target = option.go();
                    if (target != null) {
                        targets.add(flow.find(target.text()));
                    }
                }
            }
            return falls;
        }
    }
}
