package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Set<String> all = hidden.computeIfAbsent(AskedId.of(asked.prompt()).step(), step -> new LinkedHashSet<>());
        all.add(Spoken.words(asked.prompt(), asked.given().response(), words));
        if (asked.given().response() instanceof Response.Listed listed) {
            all.addAll(listed.entries());
        } else if (asked.given().response() instanceof Response.ChosenSome some) {
            some.options().forEach(option -> all.add(asked.prompt().labelOf(option)));
        }
    }

    private void hide(Memory memory) {
        String step = memory.id().replaceFirst("@.*", "");
        Set<String> all = hidden.computeIfAbsent(step, same -> new LinkedHashSet<>());
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
                                .filter(template -> mayHavePrinted(template, printed))
                                .toList());
    }

    /** Whether a text is that of a template, with anything in its holes. */
    private static boolean mayHavePrinted(Template template, String printed) {
        List<String> literals = template.literals();
        String first = literals.get(0);
        String last = literals.get(literals.size() - 1);
        if (literals.size() == 1 || !printed.startsWith(first) || !printed.endsWith(last)) {
            return printed.equals(template.text());
        }
        // The first place will do for each: what comes behind it is never less.
        int at = first.length();
        for (String literal : literals.subList(1, literals.size() - 1)) {
            int found = printed.indexOf(literal, at);
            if (found < 0) {
                return false;
            }
            at = found + literal.length();
        }
        return at <= printed.length() - last.length();
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

    /** The words of an option of a question. */
    String option(String printed, Prompt prompt) {
        return blot(
                printed,
                prompt.question().type().options().stream().map(Option::label).toList());
    }

    private String blot(String printed, Collection<Template> templates) {
        if (hidden.isEmpty()) {
            return printed;
        }
        Set<String> secrets = new LinkedHashSet<>();
        for (Template template : templates) {
            for (Template.Hole hole : template.holes()) {
                secrets.addAll(secrets(hole.name()));
            }
        }
        List<String> longestFirst = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String blotted = printed;
        for (String secret : longestFirst) {
            blotted = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])")
                    .matcher(blotted)
                    .replaceAll(Matcher.quoteReplacement(BLOT));
        }
        return blotted;
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
