package nl.jimgids.check;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.check.Page.Example;
import nl.jimgids.check.Page.Found;
import nl.jimgids.check.Page.Sample;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** A page for a reader at a terminal. */
public final class PageText {
    private static final int WIDTH = 72;
    private static final String CODE = "    ";
    private static final String HEADING = "### ";
    private static final String ITEM = "- ";

    private final Words words;

    public PageText(Words words) {
        this.words = words;
    }

    /** What a finding is called and how much it weighs, for a list of all. */
    public String title(Page page) {
        return words.say("finding." + page.name()) + " (" + severities(page) + ")";
    }

    /** The whole page. */
    public List<String> lines(Page page) {
        List<String> lines = new ArrayList<>();
        lines.add("-- " + severities(page) + ": " + words.say("finding." + page.name()) + " (" + page.name() + ")");
        lines.add("");
        lines.addAll(prose(page.texts().getOrDefault(words.language(), "")));
        for (Example example : page.examples()) {
            lines.add("");
            lines.add(words.say(example.right() ? "finding.page.right" : "finding.page.wrong"));
            lines.addAll(example(example));
        }
        return lines;
    }

    private String severities(Page page) {
        return String.join(
                ", ",
                page.severities().stream()
                        .map(severity -> words.say("finding.severity." + severity))
                        .toList());
    }

    private static List<String> prose(String markdown) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            boolean apart = line.isBlank() || line.startsWith(ITEM) || line.startsWith(HEADING);
            if (apart) {
                close(open, lines);
            }
            if (line.startsWith(HEADING)) {
                lines.add(SafeText.line(line.substring(HEADING.length())));
            } else if (line.isBlank()) {
                lines.add("");
            } else {
                open.append(open.isEmpty() ? "" : " ").append(line);
            }
        }
        close(open, lines);
        return lines;
    }

    private static void close(StringBuilder open, List<String> lines) {
        if (open.isEmpty()) {
            return;
        }
        String text = SafeText.line(open.toString());
        boolean item = text.startsWith(ITEM);
        String margin = "";
        for (String line : Wrap.at(item ? WIDTH - ITEM.length() : WIDTH, text)) {
            lines.add(margin + line);
            margin = item ? " ".repeat(ITEM.length()) : "";
        }
        open.setLength(0);
    }

    private static List<String> example(Example example) {
        List<String> lines = new ArrayList<>();
        for (Sample sample : example.files()) {
            lines.add("");
            if (example.files().size() > 1 || !sample.file().equals(Sample.FILE)) {
                lines.add("  " + SafeText.line(sample.file()));
                lines.add("");
            }
            int number = 0;
            for (String line : sample.text().lines().toList()) {
                number++;
                lines.add((CODE + SafeText.line(line)).stripTrailing());
                for (Found found : example.found()) {
                    if (found.file().equals(sample.file()) && found.line() == number) {
                        String before = line.substring(0, Math.min(found.column() - 1, line.length()));
                        lines.add(CODE + " ".repeat(SafeText.line(before).length()) + "^ " + found.name());
                    }
                }
            }
        }
        return lines;
    }
}
