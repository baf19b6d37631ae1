package nl.jimgids.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers items under their headings, while dialogues open and close. */
final class Row {
    private final List<Summary.Part> parts = new ArrayList<>();
    private final Deque<String> titles = new ArrayDeque<>();
    private final Deque<String> dialogues = new ArrayDeque<>();
    private String title = "";

    /** A dialogue begins; its title is the first heading. */
    void open(String dialogue, String heading) {
        dialogues.push(dialogue);
        titles.push(title);
        title = heading;
    }

    /** Back in the dialogue before, under the heading that stood there. */
    void close() {
        dialogues.pop();
        title = titles.pop();
    }

    void heading(String heading) {
        title = heading;
    }

    void add(Item item) {
        int last = parts.size() - 1;
        if (last < 0 || !parts.get(last).title().equals(title)) {
            parts.add(new Summary.Part(title, new ArrayList<>()));
            last++;
        }
        parts.get(last).items().add(item);
    }

    /** Whether a dialogue is being held. */
    boolean inside(String dialogue) {
        return dialogues.contains(dialogue);
    }

    List<Summary.Part> parts() {
        return parts.stream()
                .map(part -> new Summary.Part(part.title(), List.copyOf(part.items())))
                .toList();
    }
}
