package nl.jimgids.script.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.reader.Keys.Key.Form;
import org.jspecify.annotations.Nullable;

/** Gathers what is found while a file is read. */
public final class Findings {
    /** After so many words were compared, wrong names get no nearest one: whoever has so many made no typing mistake. */
    private static final int MOST_COMPARED = 100_000;

    private final List<Finding> found = new ArrayList<>();
    private int compared;

    /** One more. */
    public void add(Finding finding) {
        found.add(finding);
    }

    /** One more error. */
    public void error(String name, String message, Place place, String... arguments) {
        found.add(Finding.error(name, message, place, arguments));
    }

    /** A name that is nowhere defined; the words that would fit give the nearest one and are listed when they are few. */
    public void unknown(String kind, Name name, Collection<String> known) {
        unknown(kind, kind, name.text(), name.place(), known);
    }

    /** A name that is nowhere defined, in words of its own. */
    public void unknown(String kind, String message, String wrong, Place place, Collection<String> known) {
        String list = known.size() > 12 ? "" : known.stream().sorted().collect(Collectors.joining(", "));
        found.add(Finding.error(kind, message, place, wrong, list).nearest(nearest(wrong, known)));
    }

    private @Nullable String nearest(String wrong, Collection<String> known) {
        compared += known.size();
        return compared > MOST_COMPARED ? null : Nearest.to(wrong, known);
    }

    /** A word that is none of the few that may stand behind a key. */
    void oneOf(String key, Name wrong, Collection<String> words) {
        add(Finding.error("wrong-type", "wrong-type.one-of", wrong.place(), key, wrong.text(), String.join(", ", words))
                .nearest(Nearest.to(wrong.text(), words)));
    }

    /** A word that is not written as its form is. */
    void misfit(Name wrong, Form form) {
        String message = form.message();
        error(message.replaceFirst("\\..*", ""), message, wrong.place(), wrong.text());
    }

    /** What was found, in the order of the file. */
    public List<Finding> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
