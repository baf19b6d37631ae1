package nl.jimgids.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts items together that people read together: the answers of several roles, and those about several entries. */
final class Blocks {
    /** Longer answers make a table that nobody can read on paper. */
    private static final int LONGEST_CELL = 60;

    private static final int MOST_COLUMNS = 5;
    private static final String ENTRY = "\u2026";

    private Blocks() {}

    /** What stands together. */
    sealed interface Block {
        /** One answer. */
        record One(Item item) implements Block {}

        /** The answers of several roles to one question. */
        record Voices(String label, List<Item> items) implements Block {
            /** Whether there is one that everyone at the table may read. */
            boolean open() {
                return items.stream().anyMatch(Item::open);
            }
        }

        /**
         * The answers about several entries, side by side.
         *
         * @param several whether more than one gave them
         */
        record Grid(List<Column> columns, boolean several, List<Line> lines) implements Block {
            /** One of the answers. */
            Item first() {
                return lines.get(0).items().values().iterator().next();
            }

            /** The answers about each entry. */
            Map<String, List<Item>> byEntry() {
                Map<String, List<Item>> byEntry = new LinkedHashMap<>();
                for (Line line : lines) {
                    byEntry.computeIfAbsent(line.entry(), entry -> new ArrayList<>())
                            .addAll(line.items().values());
                }
                return byEntry;
            }

            /** Whether everyone at the table may read all of them. */
            boolean open() {
                return lines.stream()
                        .flatMap(line -> line.items().values().stream())
                        .allMatch(Item::open);
            }
        }

        /** The answers about one entry. */
        record OfEntry(String entry, List<Item> items) implements Block {}
    }

    /** A column of a grid: a question, and its label for every entry. */
    record Column(String step, String label) {}

    /** A line of a grid: an entry, and what was answered about it by the step that asked. */
    record Line(String entry, Map<String, Item> items) {}

    /** The blocks of a part, in order. */
    static List<Block> of(List<Item> items) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            int end = at + 1;
            while (end < items.size() && together(items.get(at), items.get(end))) {
                end++;
            }
            List<Item> run = items.subList(at, end);
            Item first = run.get(0);
            if (first.entry() != null) {
                blocks.addAll(entries(run));
            } else if (run.size() > 1) {
                blocks.add(new Block.Voices(first.label(), List.copyOf(run)));
            } else {
                blocks.add(new Block.One(first));
            }
            at = end;
        }
        return List.copyOf(blocks);
    }

    private static boolean together(Item one, Item other) {
        Item.Entry entry = one.entry();
        Item.Entry otherEntry = other.entry();
        if (entry == null || otherEntry == null) {
            return entry == null && otherEntry == null && one.step().equals(other.step());
        }
        return entry.each().equals(otherEntry.each());
    }

    private static List<Block> entries(List<Item> items) {
        Map<String, List<Item>> byEntry = new LinkedHashMap<>();
        for (Item item : items) {
            byEntry.computeIfAbsent(entry(item), entry -> new ArrayList<>()).add(item);
        }
        Block.Grid grid = byEntry.size() > 1 ? grid(items) : null;
        if (grid != null) {
            return List.of(grid);
        }
        List<Block> blocks = new ArrayList<>();
        byEntry.forEach((entry, ofEntry) -> blocks.add(new Block.OfEntry(entry, List.copyOf(ofEntry))));
        return blocks;
    }

    /** The answers as a table; null when they do not fit in one. */
    private static Block.@Nullable Grid grid(List<Item> items) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<List<Object>, Map<String, Item>> cells = new LinkedHashMap<>();
        Set<Object> speakers = new LinkedHashSet<>();
        for (Item item : items) {
            String label = item.label().replace(entry(item), ENTRY);
            boolean same = labels.merge(item.step(), label, (old, now) -> old.equals(now) ? old : "")
                    .equals(label);
            if (!same || !fits(item)) {
                return null;
            }
            Object by = item.by() == null ? "" : item.by();
            speakers.add(by);
            cells.computeIfAbsent(List.of(entry(item), by), key -> new LinkedHashMap<>())
                    .put(item.step(), item);
        }
        if (labels.size() > MOST_COLUMNS) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        labels.forEach((step, label) -> columns.add(new Column(step, label)));
        List<Line> lines = new ArrayList<>();
        cells.values()
                .forEach(line ->
                        lines.add(new Line(entry(line.values().iterator().next()), line)));
        return new Block.Grid(List.copyOf(columns), speakers.size() > 1, List.copyOf(lines));
    }

    private static boolean fits(Item item) {
        Answer answer = item.answer();
        boolean shortEnough = answer == null
                || (answer.text().length() <= LONGEST_CELL && answer.text().indexOf('\n') < 0);
        return shortEnough && item.probes().isEmpty();
    }

    private static String entry(Item item) {
        Item.Entry entry = item.entry();
        return entry == null ? "" : entry.text();
    }
}
