package nl.jimgids.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jimgids.script.Address;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Place;
import nl.jimgids.script.Script;
import nl.jimgids.script.Severity;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Texts;
import nl.jimgids.script.Translation;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.script.reader.Translated;
import org.jspecify.annotations.Nullable;

/** A translation beside its dialogue: what it lacks, what it has too many, and what was translated from another text. */
public final class Translations {
    private final @Nullable Script script;
    private final Translation translation;
    private final Map<Address, Template> base;
    private final List<Finding> findings = new ArrayList<>();

    private Translations(@Nullable Script script, Map<Address, Template> base, Translation translation) {
        this.script = script;
        this.translation = translation;
        this.base = base;
    }

    /** Everything that is found, in the order of the translation. */
    public static List<Finding> of(Script script, Translation translation) {
        return new Translations(script, Texts.of(script), translation).look();
    }

    /**
     * The same of what is no dialogue.
     *
     * @param base the texts that are translated, by their address
     */
    public static List<Finding> of(Map<Address, Template> base, Translation translation) {
        return new Translations(null, base, translation).look();
    }

    private List<Finding> look() {
        missing();
        orphans();
        base.forEach((address, text) -> {
            Template translated = translation.text(address);
            if (translated != null) {
                stale(address, text);
                holes(address, text, translated);
            }
        });
        return findings.stream().sorted().distinct().toList();
    }

    /** One finding for all that is missing together: a whole step, or all its options. */
    private void missing() {
        Set<Address> missing = new LinkedHashSet<>();
        base.forEach((address, text) -> {
            Address gap = gap(address);
            if (translation.text(address) == null && text.hasWords() && missing.add(gap)) {
                warn("missing-translation", "missing-translation", place(gap), gap.toString(), line(text));
            }
        });
    }

    /** The first on the way to a text that the translation does not have; the text itself when it is there and empty. */
    private Address gap(Address address) {
        return address.fromTheWhole().stream()
                .filter(part -> !translation.places().containsKey(part))
                .findFirst()
                .orElse(address);
    }

    private Place place(Address address) {
        Place place = translation.places().get(address);
        if (place != null) {
            return place;
        }
        return address.equals(Address.WHOLE) ? translation.of().place() : place(address.holder());
    }

    private void orphans() {
        Set<Address> known = base.keySet().stream()
                .flatMap(address -> address.fromTheWhole().stream())
                .collect(Collectors.toSet());
        known.add(Address.WHOLE);
        translation.places().forEach((address, place) -> {
            if (!known.contains(address) && known.contains(address.holder())) {
                findings.add(Finding.of(
                                "orphan-translation", Severity.WARNING, "orphan-translation", place, address.toString())
                        .nearest(nowCalled(address, known)));
            }
        });
    }

    /** What an orphan probably belongs to: what says that it was called so, what has its old text, what is called much like it. */
    private @Nullable String nowCalled(Address orphan, Set<Address> known) {
        Set<String> free = known.stream()
                .filter(address -> !translation.places().containsKey(address))
                .filter(address -> address.holder().equals(orphan.holder()) && !address.equals(Address.WHOLE))
                .map(Address::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String renamed = orphan.holder().equals(Address.WHOLE) ? renamed(orphan.key()) : null;
        if (renamed != null) {
            return renamed;
        }
        for (Map.Entry<Address, String> before : translation.from().entrySet()) {
            Address now = before.getKey().fromTheWhole().contains(orphan) ? moved(before.getKey()) : null;
            if (now != null && free.contains(now.path().get(0))) {
                return now.path().get(0);
            }
        }
        return Nearest.to(orphan.key(), free);
    }

    private @Nullable String renamed(String id) {
        if (script == null) {
            return null;
        }
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Ask ask
                    && ask.question().renamedFrom() != null
                    && ask.question().renamedFrom().text().equals(id)) {
                return Address.step(index, ask.id()).key();
            }
        }
        return null;
    }

    private void stale(Address address, Template text) {
        String before = translation.from().get(address);
        if (before != null && !same(before, text)) {
            Address now = moved(address);
            findings.add(Finding.of(
                            "stale-translation",
                            Severity.WARNING,
                            "stale-translation",
                            place(address),
                            address.toString(),
                            line(text))
                    .nearest(now == null ? null : now.toString()));
        }
    }

    /** Where the text stands now from which something was translated; a step without id gets another number by a step before it. */
    private @Nullable Address moved(Address address) {
        String before = translation.from().getOrDefault(address, "");
        return base.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(address.key()) && same(before, entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(now -> !before.equals(translation.from().get(now)))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(String before, Template text) {
        return Template.words(before).equals(Template.words(text.text()));
    }

    private void holes(Address address, Template text, Template translated) {
        Set<String> here = names(text.holes());
        for (String name : names(translated.holes())) {
            if (!here.contains(name) && !isAlwaysKnown(name)) {
                String known = here.stream().sorted().collect(Collectors.joining(", "));
                findings.add(
                        Finding.error("unknown-answer", "unknown-answer.translation", translated.place(), name, known)
                                .nearest(Nearest.to(name, here)));
            }
        }
        for (String name : here) {
            if (!names(translated.holes()).contains(name)) {
                if (!isAlwaysKnown(name)) {
                    warn("missing-translation", "missing-translation.hole", place(address), name, line(text));
                }
            } else if (always(text, name) && !always(translated, name)) {
                warn("missing-translation", "missing-translation.fallback", place(address), name, line(text));
            }
        }
    }

    private boolean isAlwaysKnown(String hole) {
        return script != null && Translated.isAlwaysKnown(script, hole);
    }

    private static Set<String> names(Collection<Template.Hole> holes) {
        return holes.stream().map(Template.Hole::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether words stand ready wherever a text prints this answer. */
    private static boolean always(Template text, String name) {
        return text.holes().stream().filter(hole -> hole.name().equals(name)).allMatch(Template.Hole::fallback);
    }

    private void warn(String name, String message, Place place, String... arguments) {
        findings.add(Finding.of(name, Severity.WARNING, message, place, arguments));
    }

    private static String line(Template text) {
        return String.valueOf(text.place().line());
    }
}
