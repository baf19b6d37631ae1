package nl.jimgids.rehearsal;

import nl.jimgids.words.MarkdownText;
import nl.jimgids.words.Words;

/** A page as Markdown. Every file of a rehearsal begins by saying that it is one. */
public final class PageMarkdown {
    private PageMarkdown() {}

    /** The text of the file. */
    public static String of(Page page, Words words) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(words.say("rehearsal.banner")).append("**\n");
        Page.Block before = null;
        for (Page.Block block : page.blocks()) {
            boolean row = block instanceof Page.Item && before instanceof Page.Item;
            if (!row) {
                text.append('\n');
            }
            text.append(block(block)).append('\n');
            before = block;
        }
        return text.toString();
    }

    private static String block(Page.Block block) {
        if (block instanceof Page.Heading heading) {
            return "#".repeat(heading.level()) + " " + MarkdownText.line(heading.text());
        } else if (block instanceof Page.Text paragraph) {
            return MarkdownText.line(paragraph.text());
        }
        Page.Item item = (Page.Item) block;
        return "- **" + MarkdownText.line(item.name()) + ":** " + MarkdownText.line(item.text());
    }
}
