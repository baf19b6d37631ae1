package nl.jimgids.terminal;

import java.util.List;
import java.util.Set;
import nl.jimgids.words.Words;

/**
 * What a screen is to ask now.
 *
 * @param above stands above the widget and is gone with it
 * @param aside stands below the widget as long as this is asked, such as why it is
 * @param passing is said in passing, such as what is not right; where it can be taken away it goes at the next key
 * @param fleeting what is said in passing may not stay anywhere
 * @param progress where the conversation is; empty when that is not to be said
 * @param again the same is being asked as just before, and was told then
 * @param mayPass the question may be left unanswered
 * @param watch is told what stands in the widget
 */
record Ask(
        Widget widget,
        Words words,
        List<Row> above,
        List<Row> aside,
        List<Row> passing,
        boolean fleeting,
        String progress,
        Set<Command> commands,
        boolean again,
        boolean mayPass,
        Watch watch) {

    /** Looks at what is being typed. */
    interface Watch {
        Watch NOBODY = (widget, now) -> {};

        /**
         * This stands there.
         *
         * @param now it will not change any more
         */
        void typed(Widget widget, boolean now);
    }

    static Ask of(Widget widget, Words words) {
        return new Ask(widget, words, List.of(), List.of(), List.of(), false, "", Set.of(), false, false, Watch.NOBODY);
    }

    Ask above(List<Row> rows) {
        return new Ask(widget, words, rows, aside, passing, fleeting, progress, commands, again, mayPass, watch);
    }

    Ask aside(List<Row> rows) {
        return new Ask(widget, words, above, rows, passing, fleeting, progress, commands, again, mayPass, watch);
    }

    Ask passing(List<Row> rows, boolean gone) {
        return new Ask(widget, words, above, aside, rows, gone, progress, commands, again, mayPass, watch);
    }

    Ask commands(Set<Command> offered) {
        return new Ask(widget, words, above, aside, passing, fleeting, progress, offered, again, mayPass, watch);
    }

    /** A question of a conversation: where that is, whether it may be passed, and who looks at what is typed. */
    Ask question(String where, boolean may, Watch watcher) {
        return new Ask(widget, words, above, aside, passing, fleeting, where, commands, again, may, watcher);
    }

    /** The same as just before, with what stands there now. */
    Ask again(Widget now) {
        return new Ask(now, words, above, aside, passing, fleeting, progress, commands, true, mayPass, watch);
    }
}
