package nl.jimgids.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** A text for people, before it has a form. */
public record Page(List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** A piece of it. */
    public sealed interface Block {}

    /**
     * A heading.
     *
     * @param level 1 to 3
     */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    public record Text(String text) implements Block {}

    /** Something under a name: who said it, or what it is. */
    public record Item(String name, String text) implements Block {}

    /** Writes one. */
    static final class Writer {
        private final List<Block> blocks = new ArrayList<>();

        Writer heading(int level, String text) {
            blocks.add(new Heading(level, text));
            return this;
        }

        Writer text(String text) {
            blocks.add(new Text(text));
            return this;
        }

        Writer item(String name, String text) {
            blocks.add(new Item(name, text));
            return this;
        }

        Page page() {
            return new Page(blocks);
        }
    }
}
