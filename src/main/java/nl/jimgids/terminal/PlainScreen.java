package nl.jimgids.terminal;

import java.io.PrintWriter;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lines and nothing but lines: for a screen reader, for a terminal that can do no more, and for none at all. What is printed
 * stays, nothing moves, and every list has numbers.
 */
final class PlainScreen implements Screen {
    private static final String PROMPT = "> ";

    private final LineSource lines;
    private final PrintWriter out;
    private final int width;
    private final boolean echoed;
    private final Supplier<@Nullable String> hidden;
    private final Set<String> helped = new HashSet<>();
    private List<Row> aside = List.of();
    private int open = -1;
    private boolean listed;

    /**
     * @param echoed what is typed shows up by itself, as it does at a terminal
     */
    PlainScreen(Reader in, PrintWriter out, int width, boolean echoed) {
        this(in, out, width, echoed, () -> null);
    }

    /**
     * @param hidden reads a line that does not show up, as long as no other was read; only used where lines are echoed
     */
    PlainScreen(Reader in, PrintWriter out, int width, boolean echoed, Supplier<@Nullable String> hidden) {
        this.hidden = hidden;
        this.echoed = echoed;
        this.lines = new LineSource(in);
        this.out = out;
        this.width = width;
    }

    @Override
    public void print(List<Row> rows) {
        printOpen(rows);
        endLine();
    }

    @Override
    public void printOpen(List<Row> rows) {
        endLine();
        boolean first = true;
        for (Row row : Layout.wrap(rows, width)) {
            // A reader of screens would read out the spaces at the end.
            String words = row.words().stripTrailing();
            out.print((first ? "" : "\n") + words);
            open = Cells.of(words);
            first = false;
        }
        out.flush();
    }

    @Override
    public void mark(String words) {
        if (open >= 0) {
            out.print((open + 2 + Cells.of(words) <= width ? "  " : "\n  ") + words);
            endLine();
        }
    }

    private void endLine() {
        if (open >= 0) {
            out.print('\n');
            out.flush();
            open = -1;
        }
    }

    @Override
    public Input ask(Ask ask) {
        endLine();
        if (!ask.again()) {
            if (!ask.above().isEmpty()) {
                print(List.of(Row.blank()));
                print(ask.above());
            }
            print(ask.widget().told(ask.words()));
            help(ask);
        }
        if (!ask.again() || !ask.aside().equals(aside)) {
            print(ask.aside());
        }
        aside = ask.aside();
        print(ask.passing());
        Widget widget = ask.widget();
        while (true) {
            out.print(PROMPT);
            out.flush();
            String line = next(widget);
            if (line == null || !echoed) {
                // Nobody else ends the line of the prompt.
                out.print('\n');
                out.flush();
            }
            if (line == null) {
                return new Input.Closed(widget);
            }
            Step step = line.startsWith("/") && !line.startsWith("//") ? widget.slash(line) : null;
            if (step == null) {
                Command command = command(line);
                if (command != null && ask.commands().contains(command)) {
                    return new Input.Pressed(command, widget);
                } else if (line.startsWith("/") && !line.startsWith("//")) {
                    slash(line, ask, widget);
                    continue;
                }
                step = widget.heard(line.startsWith("//") ? line.substring(1) : line);
            }
            if (step instanceof Step.Done done) {
                return new Input.Answered(done.value(), widget);
            }
            Step.Stay stay = (Step.Stay) step;
            boolean turned = !stay.widget().help().equals(widget.help());
            widget = stay.widget();
            ask.watch().typed(widget, false);
            notice(stay.notice(), ask, turned ? widget : null);
        }
    }

    private @Nullable String next(Widget widget) {
        return widget instanceof SecretField && echoed && !lines.isStarted() ? hidden.get() : lines.next();
    }

    private void notice(@Nullable Notice notice, Ask ask, @Nullable Widget turned) {
        if (notice != null) {
            print(Row.lines(Tone.PLAIN, notice.in(ask.words(), ask.mayPass())));
        }
        if (turned != null) {
            print(turned.told(ask.words()));
        }
    }

    /** Says how to answer the first time that a question is of this kind, and the first time of all what else can be done. */
    private void help(Ask ask) {
        String help = ask.widget().help() + ".plain";
        if (!ask.widget().help().isEmpty() && helped.add(help)) {
            print(List.of(Row.quiet(ask.words().say(help))));
        }
        if (!listed && !ask.commands().isEmpty()) {
            listed = true;
            print(List.of(Row.quiet(ask.words().say("terminal.list"))));
        }
    }

    private void slash(String line, Ask ask, Widget widget) {
        if (line.strip().equals("/?")) {
            print(Footer.list(ask.again(widget)));
        } else {
            String key = command(line) == null ? "terminal.slash.unknown" : "terminal.not-here";
            print(Row.lines(Tone.PLAIN, ask.words().say(key)));
        }
    }

    private static @Nullable Command command(String line) {
        String stripped = line.strip();
        return stripped.length() == 2 && stripped.charAt(0) == '/'
                ? Command.of(Character.toLowerCase(stripped.charAt(1)))
                : null;
    }

    /** Everything stays, and people read it at their own pace. */
    @Override
    public boolean hasUnread() {
        return false;
    }

    @Override
    public int room(Ask next) {
        return Integer.MAX_VALUE;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public boolean erases() {
        return false;
    }

    @Override
    public boolean hides() {
        return false;
    }

    @Override
    public void hide(boolean hidden) {}

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public void wipe() {}

    @Override
    public void hangUp() {
        lines.end();
    }

    @Override
    public void breakOff() {
        lines.breakOff();
    }

    @Override
    public void listen() {
        lines.listen();
    }

    @Override
    public void close() {
        endLine();
        out.flush();
    }
}
