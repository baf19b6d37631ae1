package nl.jimgids.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands in a dialogue, whatever line that is: {@code title}, {@code roles.jongere}, {@code week.ask},
 * {@code ~3.say}, {@code keus.options.ja.label}, {@code week.probes.1}. A translation finds its texts by it.
 */
public record Address(List<String> path) {
    /** The dialogue as a whole. */
    public static final Address WHOLE = new Address(List.of());

    /** What a translation has beside the texts of the steps; a step that is called so goes by its place. */
    public static final List<String> RESERVED = List.of("title", "about", "roles", "outcomes", "of");

    /**
     * A step: its id, or without one its place.
     *
     * @param position in the {@link Flow} of the dialogue, from 0; it is written from 1
     */
    public static Address step(int position, @Nullable String id) {
        return WHOLE.in(id == null || RESERVED.contains(id) ? "~" + (position + 1) : id);
    }

    /** What stands here behind a key. */
    public Address in(String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return new Address(List.copyOf(longer));
    }

    /** What holds this; the dialogue as a whole is held by itself. */
    public Address holder() {
        return path.isEmpty() ? this : new Address(path.subList(0, path.size() - 1));
    }

    /** This and what holds it, the whole dialogue first. */
    public List<Address> fromTheWhole() {
        List<Address> all = new ArrayList<>();
        for (int length = 0; length <= path.size(); length++) {
            all.add(new Address(path.subList(0, length)));
        }
        return all;
    }

    /** The key by which it stands in what holds it; empty for the dialogue as a whole. */
    public String key() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
