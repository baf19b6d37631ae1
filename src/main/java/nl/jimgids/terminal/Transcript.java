package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/** The lines of a conversation that stay, whatever screen it is held on. */
final class Transcript {
    private final List<String> lines = new ArrayList<>();

    void add(List<Row> rows) {
        rows.forEach(row -> lines.add(" ".repeat(row.first()) + row.words()));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
