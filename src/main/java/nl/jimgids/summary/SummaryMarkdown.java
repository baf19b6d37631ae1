package nl.jimgids.summary;

import static nl.jimgids.words.MarkdownText.line;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.jimgids.script.Question;
import nl.jimgids.words.MarkdownText;

/** A summary for people, on paper or on a screen, as Markdown. */
public final class SummaryMarkdown {
    private static final int WIDTH = 72;
    private static final String BULLET = "- ";
    private static final String INSIDE = "  ";

    private final Summary summary;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder();

    private SummaryMarkdown(Summary summary) {
        this.summary = summary;
        this.phrases = new Phrases(summary);
    }

    /** The whole file. */
    public static String of(Summary summary) {
        SummaryMarkdown markdown = new SummaryMarkdown(summary);
        markdown.head();
        markdown.parts(summary.parts(), "## ");
        markdown.plans(summary.followUp(), "## ");
        markdown.sheets();
        markdown.former();
        markdown.notes();
        markdown.safety();
        markdown.foot();
        return markdown.out.toString().stripTrailing() + "\n";
    }

    private void head() {
        heading("# ", summary.dialogue().title());
        paragraph(line(phrases.held()));
        String unfinished = phrases.unfinished();
        if (unfinished != null) {
            paragraph(line(unfinished));
        }
        fact("summary.people", phrases.people());
        fact("summary.for", phrases.copyFor());
        String legend = phrases.legend();
        if (legend != null) {
            paragraph(line(legend));
        }
        Summary.Outcome outcome = summary.outcome();
        if (outcome != null && !outcome.text().isBlank()) {
            fact("summary.outcome", outcome.text());
        }
    }

    private void fact(String key, String text) {
        paragraph("**" + line(phrases.say(key)) + "** " + line(text));
    }

    private void foot() {
        out.append("---\n\n");
        paragraph(line(phrases.say("summary.inspired")));
    }

    private void parts(List<Summary.Part> parts, String level) {
        for (Summary.Part part : parts) {
            if (!part.title().isBlank()) {
                heading(level, part.title());
            }
            Blocks.of(part.items()).forEach(this::block);
        }
    }

    private void block(Blocks.Block block) {
        if (block instanceof Blocks.Block.One one) {
            one(one.item());
        } else if (block instanceof Blocks.Block.Voices voices) {
            paragraph(strong(voices.label()) + behind(phrases.mark(voices.open())));
            voices.items().forEach(item -> bullet(phrases.voice(item, voices), item));
            end();
        } else if (block instanceof Blocks.Block.OfEntry ofEntry) {
            paragraph(strong(ofEntry.entry()));
            ofEntry.items().forEach(item -> bullet(labelled(item), item));
            end();
        } else if (block instanceof Blocks.Block.Grid grid) {
            grid(grid);
        }
    }

    private void one(Item item) {
        String name =
                strong(item.label()) + behind(phrases.mark(item.open())) + " \u00b7 " + line(phrases.speaker(item));
        Body body = phrases.body(item);
        if (body instanceof Body.Line text) {
            paragraph(name + ": " + line(text.text()));
        } else {
            paragraph(name + ":");
            more(body, "");
            end();
        }
        for (Item.Probe probe : item.probes()) {
            probe(probe, "");
            end();
        }
    }

    /** An answer that is one of several, behind whatever tells it from the others. */
    private void bullet(String name, Item item) {
        Body body = phrases.body(item);
        if (body instanceof Body.Line text) {
            wrapped(BULLET, INSIDE, line(name) + ": " + line(text.text()));
        } else {
            wrapped(BULLET, INSIDE, line(name) + ":");
            more(body, INSIDE);
        }
        for (Item.Probe probe : item.probes()) {
            end();
            probe(probe, INSIDE);
        }
    }

    private String labelled(Item item) {
        return item.label() + phrases.mark(item.open()) + " \u00b7 " + phrases.speaker(item);
    }

    private void more(Body body, String margin) {
        if (body instanceof Body.Bullets bullets) {
            bullets.entries().forEach(entry -> wrapped(margin + BULLET, margin + INSIDE, line(entry)));
        } else if (body instanceof Body.Quote quote) {
            end();
            quote(MarkdownText.lines(quote.lines()), margin + "> ");
        }
    }

    /** Somebody's own lines, kept as lines. */
    private void quote(List<String> lines, String margin) {
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            boolean breaks = number + 1 < lines.size()
                    && !line.isBlank()
                    && !lines.get(number + 1).isBlank();
            if (line.isBlank()) {
                out.append(margin.stripTrailing()).append('\n');
            } else {
                wrapped(margin, margin, line);
                if (breaks) {
                    out.insert(out.length() - 1, "  ");
                }
            }
        }
    }

    private void probe(Item.Probe probe, String margin) {
        String question = "\u2192 " + line(probe.question());
        Body body = phrases.body(probe);
        if (body instanceof Body.Line text) {
            wrapped(margin, margin, question + " " + line(text.text()));
        } else {
            wrapped(margin, margin, question);
            more(body, margin);
        }
    }

    private void grid(Blocks.Block.Grid grid) {
        String name = strong(phrases.say("summary.each")) + behind(phrases.mark(grid.open()));
        paragraph(grid.several() ? name : name + " \u00b7 " + line(phrases.speaker(grid.first())) + ":");
        StringBuilder rule = new StringBuilder("| --- |");
        out.append("| ").append(line(phrases.say("summary.each.entry"))).append(" |");
        if (grid.several()) {
            out.append(' ').append(line(phrases.say("summary.each.speaker"))).append(" |");
            rule.append(" --- |");
        }
        for (Blocks.Column column : grid.columns()) {
            out.append(' ').append(line(phrases.heading(column, grid))).append(" |");
            rule.append(" --- |");
        }
        out.append('\n').append(rule).append('\n');
        for (Blocks.Line row : grid.lines()) {
            out.append("| ").append(line(row.entry())).append(" |");
            if (grid.several()) {
                Item first = row.items().values().iterator().next();
                out.append(' ').append(line(phrases.speaker(first))).append(" |");
            }
            for (Blocks.Column column : grid.columns()) {
                Item item = row.items().get(column.step());
                out.append(' ')
                        .append(item == null ? "" : line(phrases.cell(item)))
                        .append(" |");
            }
            out.append('\n');
        }
        end();
    }

    private void plans(List<Summary.FollowUp> plans, String level) {
        if (!plans.isEmpty()) {
            heading(level, phrases.say("summary.plans"));
            plans.forEach(plan -> wrapped(BULLET, INSIDE, line(phrases.plan(plan))));
            end();
        }
    }

    private void sheets() {
        for (Map.Entry<Question.Sheet, List<String>> sheet : summary.sheets().entrySet()) {
            List<Item> items = summary.items().stream()
                    .filter(item -> sheet.getValue().contains(item.id()))
                    .toList();
            if (!items.isEmpty()) {
                heading("## ", phrases.sheet(sheet.getKey()));
                items.forEach(item -> bullet(phrases.onSheet(item), item));
                end();
            }
        }
    }

    private void former() {
        if (!summary.former().isEmpty()) {
            heading("## ", phrases.say("summary.former"));
            paragraph(line(phrases.say("summary.former.means")));
            summary.former().forEach(one -> wrapped(BULLET, INSIDE, line(phrases.former(one))));
            end();
        }
    }

    private void notes() {
        if (!summary.notes().isEmpty()) {
            heading("## ", phrases.say("summary.notes"));
            for (Summary.Note note : summary.notes()) {
                Item about = note.about();
                wrapped(BULLET, INSIDE, line((about == null ? "" : about.label() + ": ") + note.text()));
            }
            end();
        }
    }

    private void safety() {
        Summary.Safety safety = summary.safety();
        if (safety == null || safety.signals().isEmpty()) {
            return;
        }
        out.append("---\n\n");
        heading("## ", phrases.say("summary.safety"));
        paragraph(line(phrases.say("summary.safety.who")));
        for (OffsetDateTime signal : safety.signals()) {
            wrapped(BULLET, INSIDE, line(phrases.moment(signal)));
        }
        end();
        for (Summary.Talk talk : safety.talks()) {
            Summary.Outcome outcome = talk.outcome();
            if (outcome != null && !outcome.text().isBlank()) {
                fact("summary.outcome", outcome.text());
            }
            parts(talk.parts(), "### ");
            plans(talk.followUp(), "### ");
        }
    }

    private void heading(String level, String title) {
        out.append(level).append(line(title)).append("\n\n");
    }

    private void paragraph(String text) {
        wrapped("", "", text);
        end();
    }

    /** One empty line. */
    private void end() {
        if (out.length() < 2 || out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    private void wrapped(String first, String rest, String text) {
        String margin = first;
        for (String line : Wrap.words(text, WIDTH - first.length())) {
            out.append(margin).append(line).append('\n');
            margin = rest;
        }
    }

    private static String strong(String text) {
        String line = line(text);
        return "**" + (line.isEmpty() ? "\u2026" : line) + "**";
    }

    /** With the space before it. */
    private static String behind(String text) {
        return text.isEmpty() ? "" : " " + line(text);
    }
}
