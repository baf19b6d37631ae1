package nl.jimgids.check;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Place;
import nl.jimgids.script.Source;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** A finding in words: what it is, where, the line with a caret, what we saw, and what would fit. */
public final class FindingText {
    private static final int WIDTH = 72;
    private static final int MOST_LINE = 100;

    private final Words words;

    public FindingText(Words words) {
        this.words = words;
    }

    /** The message in one or two sentences. */
    public String message(Finding finding) {
        return words.say(
                "finding." + finding.message() + ".text", finding.arguments().toArray());
    }

    /** What to do: the nearest right name, what may stand there, and the advice that belongs to the message. */
    public String help(Finding finding) {
        List<String> help = new ArrayList<>();
        if (finding.nearest() != null) {
            help.add(words.say("finding.did-you-mean", finding.nearest()));
        }
        String key = "finding." + finding.message() + ".help";
        if (words.knows(key)) {
            help.add(words.say(key, finding.arguments().toArray()));
        }
        boolean listsWhatFits =
                finding.message().startsWith("unknown-") && finding.arguments().size() > 1;
        if (listsWhatFits && !finding.arguments().get(1).isEmpty()) {
            help.add(words.say("finding.known", finding.arguments().get(1)));
        }
        return String.join(" ", help);
    }

    /** The whole finding for a reader at a terminal. */
    public List<String> lines(Finding finding, Source source) {
        List<String> lines = new ArrayList<>();
        Place place = finding.place();
        String title = words.say("finding." + finding.name());
        lines.add("-- " + words.say("finding.severity." + finding.severity()) + ": " + title + " (" + finding.name()
                + ")");
        lines.add("   " + words.say("finding.place", SafeText.line(place.file()), place.line(), place.column()));
        lines.add("");
        lines.addAll(snippet(place, source));
        lines.addAll(Wrap.at(WIDTH, SafeText.line(message(finding))));
        String help = help(finding);
        if (!help.isEmpty()) {
            lines.addAll(Wrap.at(WIDTH, SafeText.line(help)));
        }
        if (!finding.witness().isEmpty()) {
            lines.add(words.say("finding.witness"));
            for (Finding.Answered answered : finding.witness()) {
                lines.add("  " + SafeText.line(answered.id() + ": " + answered.answer()));
            }
        }
        lines.add("");
        return lines;
    }

    /** A long line is shown around the place, so that the caret stays under it. */
    private static List<String> snippet(Place place, Source source) {
        String before = SafeText.line(source.before(place, MOST_LINE / 2));
        String shown = before + SafeText.line(source.from(place, MOST_LINE / 2));
        if (shown.isBlank()) {
            return List.of();
        }
        String number = String.valueOf(place.line());
        return List.of(
                number + " | " + shown, " ".repeat(number.length()) + " | " + " ".repeat(before.length()) + "^", "");
    }
}
