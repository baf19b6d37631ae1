package nl.jimgids.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.jimgids.author.Change.Weight;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Share;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** What became of one question. */
final class QuestionChanges {
    private static final Set<String> TEXTS = Set.of("text", "story");

    private final Asked before;
    private final Asked now;
    private final Shape then;
    private final Shape same;
    private final List<Change> changes = new ArrayList<>();

    private QuestionChanges(Asked before, Asked now, Shape then, Shape same) {
        this.before = before;
        this.now = now;
        this.then = then;
        this.same = same;
    }

    static List<Change> of(Asked before, Asked now, Shape then, Shape same) {
        QuestionChanges question = new QuestionChanges(before, now, then, same);
        question.name();
        question.type();
        question.people();
        question.way();
        question.texts();
        return question.changes;
    }

    private void add(Weight weight, String what, String... more) {
        List<String> arguments = new ArrayList<>(List.of(now.id()));
        arguments.addAll(List.of(more));
        changes.add(new Change(
                weight, what, List.copyOf(arguments), now.step().head().place()));
    }

    private void name() {
        if (!before.id().equals(now.id())) {
            add(Weight.SAFE, "renamed", before.id());
        }
        boolean byPlace = now.step().id() == null;
        boolean other =
                !before.question().text().text().equals(now.question().text().text());
        if (byPlace && other) {
            add(Weight.LOSES, "place");
        }
    }

    private void type() {
        AnswerType was = before.question().type();
        AnswerType is = now.question().type();
        boolean texts = TEXTS.contains(was.word()) && TEXTS.contains(is.word());
        if (!was.word().equals(is.word()) && !texts) {
            add(Weight.ASKS, "type", was.word(), is.word());
            return;
        }
        if (was instanceof AnswerType.Scale from && is instanceof AnswerType.Scale to) {
            if (from.from() != to.from() || from.upto() != to.upto()) {
                add(Weight.ASKS, "range", from.from() + "-" + from.upto(), to.from() + "-" + to.upto());
            } else if (!same(from.low(), to.low()) || !same(from.high(), to.high())) {
                add(Weight.MEANS, "ends");
            }
        } else if (was instanceof AnswerType.Count from && is instanceof AnswerType.Count to) {
            boolean narrower = isNarrower(to.upto(), from.upto(), 1) || isNarrower(to.from(), from.from(), -1);
            if (narrower) {
                add(Weight.ASKS, "bounds");
            }
            if (!same(from.unit(), to.unit())) {
                add(Weight.MEANS, "unit");
            }
        } else if (isNarrower(atMost(is), atMost(was), 1)) {
            add(Weight.ASKS, "bounds");
        } else if (was instanceof AnswerType.Choices from && is instanceof AnswerType.Choices to) {
            boolean allOptions = from.atMost() == from.options().size();
            if (to.atLeast() > from.atLeast() || (to.atMost() < from.atMost() && !allOptions)) {
                add(Weight.ASKS, "bounds");
            }
        }
        options(was.options(), is.options());
    }

    private static @Nullable Integer atMost(AnswerType type) {
        if (type instanceof AnswerType.People people) {
            return people.atMost();
        }
        return type instanceof AnswerType.Things things ? things.atMost() : null;
    }

    /** Whether a bound lets through less than the one before; 1 for an upper one. */
    private static boolean isNarrower(@Nullable Integer is, @Nullable Integer was, int sign) {
        return is != null && (was == null || sign * is < sign * was);
    }

    private void options(List<Option> was, List<Option> is) {
        for (Option old : was) {
            String key = old.key().text();
            Option kept = find(is, key);
            Option renamed = kept != null ? kept : renamed(is, key);
            if (renamed == null) {
                add(Weight.LOSES, "option.gone", key);
            } else if (kept == null) {
                add(Weight.SAFE, "option.renamed", renamed.key().text(), key);
            }
            boolean consent = now.question().keepAs() == Question.Sheet.CONSENT;
            if (consent && renamed != null && !same(old.label(), renamed.label())) {
                add(Weight.ASKS, "consent.option", renamed.key().text());
            }
            if (renamed != null && !waysOf(old, then).equals(waysOf(renamed, same))) {
                add(Weight.MEANS, "option.way", renamed.key().text());
            }
        }
        for (Option option : is) {
            boolean isNew = find(was, option.key().text()) == null
                    && (option.renamedFrom() == null
                            || find(was, option.renamedFrom().text()) == null);
            if (isNew) {
                add(Weight.SAFE, "option.new", option.key().text());
            }
        }
        List<String> kept = keys(is).stream().filter(keys(was)::contains).toList();
        if (!kept.equals(keys(was).stream().filter(kept::contains).toList())) {
            add(Weight.SAFE, "option.order");
        }
    }

    private static String waysOf(Option option, Shape shape) {
        String go = option.go() == null ? "" : shape.name().apply(option.go().text());
        return shape.of(option.when()) + ">" + go + ">" + option.signal();
    }

    private static List<String> keys(List<Option> options) {
        return options.stream().map(option -> option.key().text()).toList();
    }

    private static @Nullable Option find(List<Option> options, String key) {
        return options.stream()
                .filter(option -> option.key().text().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Option renamed(List<Option> options, String former) {
        return options.stream()
                .filter(option -> option.renamedFrom() != null
                        && option.renamedFrom().text().equals(former))
                .findFirst()
                .orElse(null);
    }

    private void people() {
        List<String> was = before.question().roles(before.script());
        List<String> is = now.question().roles(now.script());
        boolean others = !was.equals(is)
                || before.question().to().eachOfSeveral() != now.question().to().eachOfSeveral();
        if (others) {
            add(Weight.ASKS, "to", String.join(", ", was), String.join(", ", is));
        }
        List<String> alone = before.alone();
        boolean sees = !alone.isEmpty() && (now.alone().isEmpty() || !alone.containsAll(now.alone()));
        if (sees) {
            add(Weight.ASKS, "alone");
        }
        boolean asksNow = now.question().share() instanceof Share.Ask;
        boolean asked = before.question().share() instanceof Share.Ask;
        List<String> more = now.readers().stream()
                .filter(role -> !before.readers().contains(role))
                .toList();
        if (!more.isEmpty()) {
            add(Weight.SHOWS, "share.wider", String.join(", ", more));
        } else if (!now.readers().containsAll(before.readers())) {
            add(Weight.MEANS, "share.narrower");
        }
        if (asksNow && !asked) {
            add(Weight.ASKS, "share.ask");
        }
    }

    private void way() {
        if (!Shape.lists(before.flow(), before.index()).equals(Shape.lists(now.flow(), now.index()))) {
            add(Weight.ASKS, "each");
        } else if (!then.around(before.flow(), before.index()).equals(same.around(now.flow(), now.index()))) {
            add(Weight.ASKS, "moved");
        }
        if (!then.when(before.step()).equals(same.when(now.step()))) {
            add(Weight.MEANS, "when");
        }
        if (!then.of(before.step().head().go()).equals(same.of(now.step().head().go()))) {
            add(Weight.MEANS, "go");
        }
        Question was = before.question();
        Question is = now.question();
        if (is.required() && !was.required()) {
            add(Weight.ASKS, "required");
        }
        if (was.keepAs() != is.keepAs()) {
            add(Weight.MEANS, "keep_as");
        }
        if (was.signal() != is.signal()) {
            add(Weight.MEANS, "signal");
        }
    }

    private void texts() {
        boolean consent = now.question().keepAs() == Question.Sheet.CONSENT;
        boolean other =
                !before.question().text().text().equals(now.question().text().text());
        if (consent && other) {
            add(Weight.ASKS, "consent");
        } else if (now.question().binds() && !other && fillsOtherwise()) {
            add(Weight.ASKS, "about");
        }
    }

    /** Whether its holes say something else for an answer that stayed as it was. */
    private boolean fillsOtherwise() {
        Map<String, String> was = fills(before);
        return fills(now).entrySet().stream()
                .anyMatch(words -> !words.getValue().equals(was.getOrDefault(words.getKey(), words.getValue())));
    }

    /** What the script itself may put into the holes of a question, by the hole and the key of the words. */
    private static Map<String, String> fills(Asked asked) {
        List<Template> texts = new ArrayList<>(List.of(asked.question().text()));
        asked.question().type().options().forEach(option -> texts.add(option.label()));
        Map<String, String> fills = new HashMap<>();
        for (Template text : texts) {
            text.holes().forEach(hole -> fill(hole.name(), asked, fills));
        }
        return fills;
    }

    private static void fill(String hole, Asked asked, Map<String, String> fills) {
        asked.script().roles().forEach((role, title) -> {
            if (hole.equals("role." + role)) {
                fills.put(hole, title.text());
            }
        });
        int index = asked.flow().find(hole);
        if (index != Flow.END && asked.flow().at(index) instanceof Step.Ask ask) {
            for (Option option : ask.question().type().options()) {
                fills.put(hole + " " + option.key().text(), option.label().text());
                if (option.renamedFrom() != null) {
                    fills.put(
                            hole + " " + option.renamedFrom().text(),
                            option.label().text());
                }
            }
        }
        for (int around : asked.flow().eachAround(asked.index())) {
            if (asked.flow().at(around) instanceof Step.Each each
                    && each.as().text().equals(hole)
                    && each.entries() instanceof Step.Entries.Fixed fixed) {
                fixed.entries()
                        .forEach(entry -> fills.put(
                                hole + " " + entry.key().text(), entry.text().text()));
            }
        }
    }

    private static boolean same(@Nullable Template was, @Nullable Template is) {
        return Objects.equals(was == null ? null : was.text(), is == null ? null : is.text());
    }
}
