package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Spoken;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Option;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Blots out, in texts of a script, the answers that they print and the reader may not read. {@code check} finds such texts
 * before; this holds for the script that was never checked.
 */
final class Mask {
    private static final String BLOT = "\u2026";

    /** What may not be read, by the id of its step. */
    private final Map<String, Set<String>> hidden = new HashMap<>();

    /** The step whose entries an {@code each} goes through, by the name that it gives them. */
    private final Map<String, Set<String>> entryNames = new HashMap<>();

    /** The texts that are no question. */
    private final List<Template> loose = new ArrayList<>();

    /**
     * @param hidden what was said here and is not for this reader
     * @param before the same of earlier conversations
     */
    Mask(Scripts scripts, List<Turn.Asked> hidden, List<Memory> before, Words words) {
        hidden.forEach(asked -> hide(asked, words));
        before.forEach(this::hide);
        for (Script script : scripts.all()) {
            loose.add(script.title());
            loose.addAll(script.outcomes().values());
        }
        for (Step step : scripts.steps()) {
            if (step instanceof Step.Part part) {
                loose.add(part.title());
            } else if (step instanceof Step.Plan plan) {
                loose.add(plan.text());
            } else if (step instanceof Step.Each each && each.entries() instanceof Step.Entries.OfAnswer of) {
                entryNames
                        .computeIfAbsent(each.as().text(), name -> new LinkedHashSet<>())
                        .add(of.answer().step());
            }
        }
    }

    private void hide(Turn.Asked asked, Words words) {
        Set<String> all = hidden.computeIfAbsent(asked.prompt().id().step(), step -> new LinkedHashSet<>());
        all.add(Spoken.words(asked.prompt(), asked.given().response(), words));
        if (asked.given().response() instanceof Response.Listed listed) {
            all.addAll(listed.entries());
        } else if (asked.given().response() instanceof Response.ChosenSome some) {
            some.options().forEach(option -> all.add(asked.prompt().labelOf(option)));
        }
    }

    private void hide(Memory memory) {
        Set<String> all = hidden.computeIfAbsent(memory.question(), same -> new LinkedHashSet<>());
        all.add(memory.words());
        if (memory.response() instanceof Response.Listed listed) {
            all.addAll(listed.entries());
        }
    }

    /** A heading, a title, a plan or an outcome. */
    String loose(String printed) {
        return hidden.isEmpty()
                ? printed
                : blot(
                        printed,
                        loose.stream()
                                .filter(template -> Gap.of(template, printed) != null)
                                .toList());
    }

    /** A text that a question printed. */
    String asked(String printed, Prompt prompt) {
        List<Template> own = new ArrayList<>();
        own.add(prompt.question().text());
        Template label = prompt.question().label();
        if (label != null) {
            own.add(label);
        }
        own.addAll(prompt.question().probes());
        return blot(printed, own);
    }

    /** The words of one option of a question. */
    String option(String printed, Prompt prompt) {
        return blot(
                printed,
                prompt.question().type().options().stream().map(Option::label).toList());
    }

    private String blot(String printed, Collection<Template> templates) {
        if (hidden.isEmpty()) {
            return printed;
        }
        BitSet blots = new BitSet();
        for (Template template : templates) {
            List<Template.Hole> holes = template.holes();
            List<Gap> gaps = Gap.of(template, printed);
            for (int hole = 0; hole < holes.size(); hole++) {
                Gap gap = gaps == null ? null : gaps.get(hole);
                for (String secret : secrets(holes.get(hole).name())) {
                    find(secret, printed, gap, blots);
                }
            }
        }
        return blotted(printed, blots);
    }

    /** Finds an answer where it stands as words of its own, and where a hole brought it, whatever is beside it. */
    private static void find(String secret, String printed, @Nullable Gap gap, BitSet blots) {
        int at = secret.isBlank() ? -1 : printed.indexOf(secret);
        while (at >= 0) {
            int end = at + secret.length();
            Gap around = gap != null && gap.holds(at, end) ? gap : null;
            boolean begins = !endsInWord(printed, at) || around != null && around.beginsAt(at, printed);
            boolean ends = !beginsInWord(printed, end) || around != null && around.endsAt(end, printed);
            if (begins && ends) {
                blots.set(at, end);
            }
            at = printed.indexOf(secret, begins && ends ? end : at + 1);
        }
    }

    private static boolean endsInWord(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private static boolean beginsInWord(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static String blotted(String printed, BitSet blots) {
        StringBuilder blotted = new StringBuilder();
        int at = 0;
        for (int blot = blots.nextSetBit(0); blot >= 0; blot = blots.nextSetBit(at)) {
            blotted.append(printed, at, blot).append(BLOT);
            at = blots.nextClearBit(blot);
        }
        return blotted.append(printed, at, printed.length()).toString();
    }

    private Set<String> secrets(String hole) {
        Set<String> secrets = new LinkedHashSet<>();
        String step = AnswerRef.parse(hole, Place.NOWHERE).step();
        secrets.addAll(hidden.getOrDefault(step, Set.of()));
        for (String source : entryNames.getOrDefault(hole, Set.of())) {
            secrets.addAll(hidden.getOrDefault(source, Set.of()));
        }
        return secrets;
    }
}
