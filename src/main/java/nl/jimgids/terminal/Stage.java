package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Turn;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Where a scene is rehearsed: what happens is told, and whoever practises is asked. Every question says that it is practice. */
public final class Stage {
    private static final int WIDE = 64;
    private static final int GAP = 3;

    private final Talk talk;
    private final String banner;

    /**
     * @param banner says that this is practice, in a word or two
     */
    Stage(Talk talk, String banner) {
        this.talk = talk;
        this.banner = banner;
    }

    /** Says how what follows is called, under the banner. */
    public void opens(String title) {
        talk.say(List.of(Row.blank(), Row.of(Tone.ACCENT, banner), Row.of(Tone.STRONG, title)));
    }

    /** A heading within it. */
    public void heading(String title) {
        talk.say(List.of(Row.blank(), Row.of(Tone.ACCENT, title)));
    }

    /** A moment at which people are asked: where they are, and that it is practice. */
    public void moment(String where) {
        heading(progress(where));
    }

    /** Some things, numbered from 1. */
    public void lists(List<String> things) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        for (String thing : things) {
            String number = Rows.number(rows.size(), things.size()) + ". ";
            rows.add(Row.plain(number + thing).in(2).hanging(number.length()));
        }
        talk.say(rows);
    }

    /** Something that is told. */
    public void tells(String text) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.addAll(Row.lines(Tone.PLAIN, text));
        talk.say(rows);
    }

    /** Something that may be overlooked, right below what was said. */
    public void remarks(String text) {
        List<Row> rows = new ArrayList<>();
        Row.lines(Tone.QUIET, text).forEach(row -> rows.add(row.in(2)));
        talk.say(rows);
    }

    /** What somebody says. */
    public void speaks(String who, String text) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.addAll(Voice.answer(who, text, Tone.PLAIN));
        talk.say(rows);
    }

    /** Something under a name. */
    public void item(String name, String text) {
        List<Row> rows = Voice.answer(name, text, Tone.PLAIN);
        talk.say(rows);
    }

    /** What the script says or shows. */
    public void tells(Turn turn, Conversation conversation) {
        talk.say(Told.rows(turn, Voice.of(conversation, talk.words())));
    }

    /**
     * A question of the script, and what is answered.
     *
     * @param says the words of whoever answers; null: those of the answer itself
     */
    public void asks(Prompt prompt, Response response, @Nullable String says, Conversation conversation) {
        Voice voice = Voice.of(conversation, talk.words());
        talk.say(voice.question(prompt, false));
        String by = prompt.by();
        if (says == null) {
            talk.say(voice.settled(prompt, response));
            return;
        }
        talk.say(Voice.answer(by == null ? talk.words().say("terminal.together") : voice.name(by), says, Tone.PLAIN));
        boolean chosen = response instanceof Response.Chosen || response instanceof Response.YesNo;
        if (chosen) {
            talk.say(Row.quiet("(" + voice.inWords(prompt, response) + ")").in(2));
        }
    }

    /** Two texts beside each other; below each other where there is no room. */
    public void beside(String left, String right) {
        int width = talk.screen().width();
        if (width < WIDE) {
            List<Row> rows = new ArrayList<>();
            if (!left.isEmpty()) {
                rows.add(Row.plain("1: " + left).hanging(3));
            }
            if (!right.isEmpty()) {
                rows.add(Row.plain("2: " + right).hanging(3));
            }
            talk.say(rows);
            return;
        }
        int half = (width - GAP) / 2;
        List<Row> one = Layout.wrap(Row.plain(left), half);
        List<Row> other = Layout.wrap(Row.plain(right), half);
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < Math.max(one.size(), other.size()); line++) {
            String words = line < one.size() ? one.get(line).words() : "";
            String gap = " ".repeat(half + GAP - Cells.of(words));
            rows.add(Row.plain(
                    words + gap + (line < other.size() ? other.get(line).words() : "")));
        }
        talk.say(rows);
    }

    /**
     * Lets people choose, from 0; -1 when they stop here.
     *
     * @param question what is asked; empty: nothing more than the rows
     * @param where is shown behind the banner
     */
    public int choose(String question, List<String> rows, String where) {
        List<Row> above = new ArrayList<>();
        if (!question.isEmpty()) {
            above.add(Row.blank());
            Row.lines(Tone.QUESTION, question).forEach(above::add);
        }
        Ask ask = Ask.of(ChoiceList.menu(rows, -1), talk.words())
                .above(above)
                .question(progress(where), false, Ask.Watch.NOBODY);
        Input input = talk.ask(ask);
        return input instanceof Input.Answered answered && answered.value() instanceof Response.Chosen chosen
                ? Integer.parseInt(chosen.option())
                : -1;
    }

    /** Lets people type a line, or nothing; null when they stop here. */
    public @Nullable String line(String question, String where) {
        List<Row> above = new ArrayList<>();
        above.add(Row.blank());
        Row.lines(Tone.QUESTION, question).forEach(above::add);
        Ask ask =
                Ask.of(LineField.of(""), talk.words()).above(above).question(progress(where), false, Ask.Watch.NOBODY);
        Input input = talk.ask(ask);
        return input instanceof Input.Answered answered && answered.value() instanceof Response.Text text
                ? text.text()
                : null;
    }

    private String progress(String where) {
        return where.isEmpty() ? banner : banner + ", " + where;
    }

    /** The words of the screen. */
    public Words words() {
        return talk.words();
    }
}
