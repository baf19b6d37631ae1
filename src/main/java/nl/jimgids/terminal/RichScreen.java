package nl.jimgids.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * A terminal on which the active question can be drawn again. The terminal is in raw mode all the time, so that nothing that
 * is typed shows up where it does not belong, and Ctrl-C is a key like the others.
 */
final class RichScreen implements Screen {
    private static final int WIDEST = 72;
    private static final int NARROWEST = 12;
    private static final long TICK = 200;

    /** As many lines of what people fill in are always seen. */
    private static final int SEEN = 5;

    private static final String PASTE_ON = "\u001b[?2004h";
    private static final String PASTE_OFF = "\u001b[?2004l";
    private static final String OTHER_ON = "\u001b[?1049h";
    private static final String OTHER_OFF = "\u001b[?1049l";
    private static final String WIPE = "\u001b[H\u001b[2J";
    private static final String CURSOR_ON = "\u001b[?25h";

    private final Terminal terminal;
    private final PrintWriter out;
    private final Ink ink;
    private final Region region;
    private final KeyReader keys;
    private final Attributes before;
    private Extent extent = new Extent(80, 24);
    private boolean hidden;

    /** The last line has no end yet; how wide it is. -1: it has. */
    private int open = -1;

    /** How many lines people may not have read yet. What they answered themselves is not among them. */
    private int unread;

    private volatile boolean hungUp;
    private volatile boolean brokenOff;
    private boolean closed;

    /**
     * @param out the terminal's output; JLine closes its own way to it when the process goes down, and then there is still
     *     something to put right
     */
    RichScreen(Terminal terminal, PrintWriter out, Ink ink) {
        this.terminal = terminal;
        this.out = out;
        this.ink = ink;
        this.region = new Region(ink);
        NonBlockingReader reader = terminal.reader();
        this.keys = new KeyReader(reader::read);
        this.before = terminal.enterRawMode();
        Attributes raw = new Attributes(terminal.getAttributes());
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    /** How large the screen is. */
    private record Extent(int columns, int rows) {
        /** How much of a line is used: long lines are hard to read. */
        int width() {
            return Math.max(NARROWEST, Math.min(WIDEST, columns - 2));
        }
    }

    private Extent extent() {
        try {
            Size size = terminal.getSize();
            extent = new Extent(
                    size.getColumns() > 0 ? size.getColumns() : 80, size.getRows() > 0 ? size.getRows() : 24);
        } catch (IllegalStateException closedByJline) {
            // The process goes down; what was last known will do.
        }
        return extent;
    }

    @Override
    public void print(List<Row> rows) {
        List<Row> lines = Layout.wrap(rows, extent().width());
        unread += lines.size();
        write(lines);
        endLine();
        out.flush();
    }

    @Override
    public void printOpen(List<Row> rows) {
        List<Row> lines = Layout.wrap(rows, extent().width());
        unread += unread > 0 ? lines.size() : 0;
        write(lines);
        out.flush();
    }

    /** Prints lines without the end of the last one. */
    private void write(List<Row> lines) {
        endLine();
        for (Row line : lines) {
            endLine();
            out.print(ink.paint(line));
            open = Cells.of(line.words());
        }
    }

    @Override
    public void mark(String words) {
        if (open >= 0) {
            boolean fits = open + 2 + Cells.of(words) <= extent().width();
            out.print((fits ? "  " : "\r\n  ") + ink.paint(Row.quiet(words)));
            endLine();
            out.flush();
        }
    }

    private void endLine() {
        if (open >= 0) {
            out.print("\r\n");
            open = -1;
        }
    }

    @Override
    public Input ask(Ask ask) {
        endLine();
        boolean types = ask.widget().draft() != null;
        out.print(types ? PASTE_ON : "");
        Input input = new Question(ask).answered();
        out.print(region.erase(extent().columns()) + (types ? PASTE_OFF : ""));
        out.flush();
        unread = 0;
        return input;
    }

    @Override
    public boolean hasUnread() {
        return unread > 0;
    }

    @Override
    public int room(Ask next) {
        int asked = new Question(next).drawing(extent(), 0).rows().size();
        return extent.rows() - unread - asked;
    }

    /** One question while it is on the screen. */
    private final class Question {
        private final Ask ask;
        private Widget widget;
        private List<Row> passing;
        private List<Row> notice = List.of();
        private Extent drawn = new Extent(0, 0);

        Question(Ask ask) {
            this.ask = ask;
            this.widget = ask.widget();
            this.passing = ask.passing();
        }

        Input answered() {
            draw();
            while (!hungUp && !brokenOff) {
                Key key = keys.next(TICK);
                ask.watch().typed(widget, false);
                if (key == null) {
                    resized();
                    continue;
                }
                Input input = after(key);
                if (input != null) {
                    return input;
                }
                draw();
            }
            return new Input.Closed(widget);
        }

        private @Nullable Input after(Key key) {
            notice = List.of();
            passing = List.of();
            if (key == Key.Named.CLOSED) {
                hungUp = true;
                return new Input.Closed(widget);
            } else if (key == Key.Named.INTERRUPT) {
                return new Input.Interrupted(widget);
            } else if (key instanceof Key.Control control) {
                Command command = Command.of(control.letter());
                if (command != null && ask.commands().contains(command)) {
                    return new Input.Pressed(command, widget);
                } else if (command != null) {
                    notice = Row.lines(Tone.PLAIN, ask.words().say("terminal.not-here"));
                    return null;
                }
            }
            Step step = widget.after(key);
            if (step instanceof Step.Done done) {
                return new Input.Answered(done.value(), widget);
            }
            Step.Stay stay = (Step.Stay) step;
            widget = stay.widget();
            Notice said = stay.notice();
            notice = said == null ? List.of() : Row.lines(Tone.PLAIN, said.in(ask.words(), ask.mayPass()));
            return null;
        }

        private void resized() {
            if (!extent().equals(drawn)) {
                // A window that became lower may have pushed the hint to where it cannot be taken away later.
                if (ask.fleeting()) {
                    passing = List.of();
                }
                draw();
            }
        }

        private void draw() {
            Extent now = extent();
            out.print(region.redraw(drawing(now, unread), now.columns()));
            out.flush();
            drawn = now;
        }

        /**
         * As it fits on the screen.
         *
         * @param staying how many lines above it are to stay there, as long as people can see what they fill in
         */
        private Drawing drawing(Extent now, int staying) {
            int width = now.width();
            List<Row> above = new ArrayList<>();
            above.add(Row.blank());
            above.addAll(Layout.wrap(ask.above(), width));
            List<Row> below = new ArrayList<>();
            for (List<Row> rows : List.of(notice, passing, ask.aside())) {
                if (!rows.isEmpty()) {
                    below.add(Row.blank());
                    rows.forEach(row -> below.addAll(Layout.wrap(row.in(row.first() == 0 ? 2 : 0), width)));
                }
            }
            List<Row> footer = new ArrayList<>();
            footer.add(Row.blank());
            footer.addAll(Footer.rows(ask.again(widget), width));
            Drawing field = widget.drawn(ask.words(), width);
            int least = above.size() + Math.min(SEEN, field.rows().size()) + below.size() + footer.size();
            int height = Math.max(now.rows() - staying, least) + 1;
            return Region.fit(above, field, below, footer, Math.min(height, now.rows()));
        }
    }

    @Override
    public int width() {
        return extent().width();
    }

    @Override
    public boolean erases() {
        return true;
    }

    /** Some terminals have one screen only, such as the console of Linux. */
    @Override
    public boolean hides() {
        return terminal.getStringCapability(InfoCmp.Capability.enter_ca_mode) != null;
    }

    @Override
    public void hide(boolean now) {
        endLine();
        if (now != hidden) {
            out.print(now ? OTHER_ON + WIPE : WIPE + OTHER_OFF);
            out.flush();
            hidden = now;
            unread = 0;
        }
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public void wipe() {
        endLine();
        if (hidden) {
            out.print(WIPE);
            out.flush();
            unread = 0;
        }
    }

    @Override
    public void hangUp() {
        hungUp = true;
    }

    @Override
    public void breakOff() {
        brokenOff = true;
    }

    @Override
    public void listen() {
        brokenOff = false;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        out.print(region.erase(extent().columns()));
        hide(false);
        endLine();
        out.print(PASTE_OFF + CURSOR_ON);
        out.flush();
        try {
            terminal.setAttributes(before);
            terminal.close();
        } catch (IOException | IllegalStateException closedByJline) {
            // Then it is restored already.
        }
    }
}
