package nl.jimgids.summary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jimgids.script.Question;
import nl.jimgids.words.SafeText;
import org.jspecify.annotations.Nullable;

/** A summary as plain lines, to be read back on a screen. */
public final class SummaryText {
    private static final int NARROWEST = 20;
    private static final String INSIDE = "  ";
    private static final String BULLET = "- ";

    private final Summary summary;
    private final Phrases phrases;
    private final int width;
    private final List<String> out = new ArrayList<>();

    private SummaryText(Summary summary, int width) {
        this.summary = summary;
        this.phrases = new Phrases(summary);
        this.width = Math.max(NARROWEST, width);
    }

    /** Lines of at most so many columns, and of no fewer than twenty; all of them are harmless on a screen. */
    public static List<String> lines(Summary summary, int width) {
        SummaryText text = new SummaryText(summary, width);
        text.head();
        text.parts(summary.parts());
        text.plans(summary.followUp());
        text.sheets();
        text.former();
        text.notes();
        text.safety();
        while (!text.out.isEmpty() && text.out.get(text.out.size() - 1).isEmpty()) {
            text.out.remove(text.out.size() - 1);
        }
        return List.copyOf(text.out);
    }

    private void head() {
        put(summary.dialogue().title());
        put(phrases.held());
        String unfinished = phrases.unfinished();
        if (unfinished != null) {
            put(unfinished);
        }
        put(phrases.say("summary.people") + " " + phrases.people());
        put(phrases.say("summary.for") + " " + phrases.copyFor());
        String legend = phrases.legend();
        if (legend != null) {
            put(legend);
        }
        outcome(summary.outcome());
        end();
    }

    private void outcome(Summary.@Nullable Outcome outcome) {
        if (outcome != null && !outcome.text().isBlank()) {
            put(phrases.say("summary.outcome") + " " + outcome.text());
        }
    }

    private void parts(List<Summary.Part> parts) {
        for (Summary.Part part : parts) {
            if (!part.title().isBlank()) {
                heading(part.title());
            }
            Blocks.of(part.items()).forEach(this::block);
            end();
        }
    }

    private void block(Blocks.Block block) {
        if (block instanceof Blocks.Block.One one) {
            item("", INSIDE, labelled(one.item()), one.item());
        } else if (block instanceof Blocks.Block.Voices voices) {
            put(voices.label() + phrases.mark(voices.open()));
            voices.items().forEach(item -> item(INSIDE, INSIDE + INSIDE, phrases.voice(item, voices), item));
        } else if (block instanceof Blocks.Block.OfEntry ofEntry) {
            ofEntry(ofEntry.entry(), ofEntry.items());
        } else if (block instanceof Blocks.Block.Grid grid) {
            grid(grid);
        }
    }

    private void ofEntry(String entry, List<Item> items) {
        put(entry);
        items.forEach(item -> item(INSIDE, INSIDE + INSIDE, labelled(item), item));
    }

    private String labelled(Item item) {
        return item.label() + phrases.mark(item.open()) + " \u00b7 " + phrases.speaker(item);
    }

    private void item(String margin, String inside, String name, Item item) {
        body(margin, inside, name + ":", phrases.body(item));
        for (Item.Probe probe : item.probes()) {
            body(inside, inside + INSIDE, "\u2192 " + probe.question(), phrases.body(probe));
        }
    }

    private void body(String margin, String inside, String name, Body body) {
        if (body instanceof Body.Line line) {
            put(margin, inside, name + " " + line.text());
        } else if (body instanceof Body.Bullets bullets) {
            put(margin, inside, name);
            bullets.entries().forEach(entry -> put(inside + BULLET, inside + INSIDE, entry));
        } else if (body instanceof Body.Quote quote) {
            put(margin, inside, name);
            quote.lines().forEach(line -> put(inside, inside, line));
        }
    }

    /** A table where it fits, else entry by entry. */
    private void grid(Blocks.Block.Grid grid) {
        List<List<String>> rows = rows(grid);
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], Wrap.columns(row.get(column)));
            }
        }
        int total = (columns - 1) * INSIDE.length();
        for (int columnWidth : widths) {
            total += columnWidth;
        }
        if (total > width) {
            grid.byEntry().forEach(this::ofEntry);
            return;
        }
        String name = phrases.say("summary.each") + phrases.mark(grid.open());
        put(grid.several() ? name : name + " \u00b7 " + phrases.speaker(grid.first()) + ":");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append(column == 0 ? "" : INSIDE)
                        .append(cell)
                        .append(" ".repeat(widths[column] - Wrap.columns(cell)));
            }
            out.add(line.toString().stripTrailing());
        }
    }

    private List<List<String>> rows(Blocks.Block.Grid grid) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add(phrases.say("summary.each.entry"));
        if (grid.several()) {
            head.add(phrases.say("summary.each.speaker"));
        }
        grid.columns().forEach(column -> head.add(phrases.heading(column, grid)));
        rows.add(head);
        for (Blocks.Line line : grid.lines()) {
            List<String> row = new ArrayList<>();
            row.add(line.entry());
            if (grid.several()) {
                row.add(phrases.speaker(line.items().values().iterator().next()));
            }
            for (Blocks.Column column : grid.columns()) {
                Item item = line.items().get(column.step());
                row.add(item == null ? "" : phrases.cell(item));
            }
            rows.add(row);
        }
        return rows.stream()
                .map(row -> row.stream().map(SafeText::line).collect(Collectors.toList()))
                .toList();
    }

    private void plans(List<Summary.FollowUp> plans) {
        if (!plans.isEmpty()) {
            heading(phrases.say("summary.plans"));
            plans.forEach(plan -> put(BULLET, INSIDE, phrases.plan(plan)));
            end();
        }
    }

    private void sheets() {
        for (Map.Entry<Question.Sheet, List<String>> sheet : summary.sheets().entrySet()) {
            List<Item> items = summary.items().stream()
                    .filter(item -> sheet.getValue().contains(item.id()))
                    .toList();
            if (!items.isEmpty()) {
                heading(phrases.sheet(sheet.getKey()));
                items.forEach(item -> item(BULLET, INSIDE, phrases.onSheet(item), item));
                end();
            }
        }
    }

    private void former() {
        if (!summary.former().isEmpty()) {
            heading(phrases.say("summary.former"));
            put(phrases.say("summary.former.means"));
            summary.former().forEach(one -> put(BULLET, INSIDE, phrases.former(one)));
            end();
        }
    }

    private void notes() {
        if (!summary.notes().isEmpty()) {
            heading(phrases.say("summary.notes"));
            for (Summary.Note note : summary.notes()) {
                Item about = note.about();
                put(BULLET, INSIDE, (about == null ? "" : about.label() + ": ") + note.text());
            }
            end();
        }
    }

    private void safety() {
        Summary.Safety safety = summary.safety();
        if (safety == null || safety.signals().isEmpty()) {
            return;
        }
        heading(phrases.say("summary.safety"));
        put(phrases.say("summary.safety.who"));
        for (OffsetDateTime signal : safety.signals()) {
            put(BULLET, INSIDE, phrases.moment(signal));
        }
        end();
        for (Summary.Talk talk : safety.talks()) {
            outcome(talk.outcome());
            parts(talk.parts());
            plans(talk.followUp());
        }
    }

    private void heading(String title) {
        String safe = SafeText.line(title);
        put(safe);
        out.add("\u2500".repeat(Math.min(width, Wrap.columns(safe.strip()))));
    }

    private void end() {
        if (!out.isEmpty() && !out.get(out.size() - 1).isEmpty()) {
            out.add("");
        }
    }

    private void put(String text) {
        put("", INSIDE, text);
    }

    private void put(String first, String rest, String text) {
        String margin = first;
        for (String line : Wrap.strict(SafeText.line(text), width - rest.length())) {
            out.add((margin + line).stripTrailing());
            margin = rest;
        }
    }
}
