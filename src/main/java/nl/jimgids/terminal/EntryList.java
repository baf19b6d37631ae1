package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Response;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A list of people or things that grows.
 *
 * @param at the entry that is being changed; behind the last one: a new entry
 * @param line what is typed there
 * @param warned that the list is empty; Enter once more means just that
 */
record EntryList(List<String> entries, int at, Line line, boolean people, boolean warned) implements Widget {
    private static final String REMOVE = "/x";

    EntryList {
        entries = List.copyOf(entries);
    }

    static EntryList of(List<String> entries, boolean people) {
        return new EntryList(entries, entries.size(), Line.EMPTY, people, false);
    }

    /** With what was half typed: the last line is an entry that was not added yet. */
    static EntryList half(String text, boolean people) {
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        return new EntryList(lines.subList(0, last), last, Line.of(lines.get(last)), people, false);
    }

    @Override
    public Step after(Key key) {
        if (key == Key.Named.ENTER) {
            return enter();
        } else if (key == Key.Named.UP) {
            return at == 0 ? Step.stay(this) : leave(at - 1);
        } else if (key == Key.Named.DOWN) {
            return isNew() ? Step.stay(this) : leave(at + 1);
        } else if (key == Key.Named.DELETE && !isNew() && line.atEnd()) {
            return Step.stay(without(at));
        }
        Typing typing = Typing.after(line, key, false);
        return typing == null
                ? Step.stay(this)
                : new Step.Stay(new EntryList(entries, at, typing.line(), people, false), typing.notice());
    }

    private Step enter() {
        String entry = line.text().strip();
        if (!isNew()) {
            return leave(entries.size());
        }
        if (!entry.isEmpty()) {
            return has(entry, at) ? Step.stay(this, "terminal.list.double", entry) : Step.stay(with(entry));
        }
        return entries.isEmpty() && !warned
                ? Step.stay(new EntryList(entries, at, line, people, true), "terminal.list.none")
                : new Step.Done(new Response.Listed(entries));
    }

    /** Goes to another entry; what was changed in this one is changed then, and emptied it is gone. */
    private Step leave(int to) {
        String entry = line.text().strip();
        if (isNew()) {
            // What was typed is added first: going up may not lose it.
            if (entry.isEmpty()) {
                return Step.stay(goTo(entries, to));
            }
            return has(entry, at)
                    ? Step.stay(this, "terminal.list.double", entry)
                    : Step.stay(goTo(with(entry).entries, to));
        }
        if (has(entry, at)) {
            return Step.stay(this, "terminal.list.double", entry);
        }
        List<String> changed = new ArrayList<>(entries);
        if (entry.isEmpty()) {
            changed.remove(at);
            return Step.stay(goTo(changed, to > at ? to - 1 : to));
        }
        changed.set(at, entry);
        return Step.stay(goTo(changed, to));
    }

    private EntryList goTo(List<String> list, int to) {
        return new EntryList(list, to, to < list.size() ? Line.of(list.get(to)) : Line.EMPTY, people, false);
    }

    private EntryList with(String entry) {
        List<String> more = new ArrayList<>(entries);
        more.add(entry);
        return goTo(more, more.size());
    }

    private EntryList without(int index) {
        List<String> fewer = new ArrayList<>(entries);
        fewer.remove(index);
        return goTo(fewer, Math.min(index, fewer.size()));
    }

    private boolean isNew() {
        return at == entries.size();
    }

    private boolean has(String entry, int except) {
        for (int index = 0; index < entries.size(); index++) {
            if (index != except && entries.get(index).equalsIgnoreCase(entry)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Step heard(String typed) {
        Typing typing = Typing.whole(typed.isEmpty() ? line.text() : typed, false);
        EntryList next = new EntryList(entries, entries.size(), typing.line(), people, warned);
        return next.enter() instanceof Step.Stay stay && stay.notice() == null
                ? new Step.Stay(stay.widget(), typing.notice())
                : next.enter();
    }

    @Override
    public @Nullable Step slash(String typed) {
        if (!typed.startsWith(REMOVE)) {
            return null;
        }
        Integer number = Picking.whole(typed.substring(REMOVE.length()));
        if (number == null || number < 1 || number > entries.size()) {
            return Step.stay(this, "terminal.list.remove", entries.size());
        }
        return Step.stay(
                goTo(without(number - 1).entries, entries.size() - 1),
                "terminal.list.removed",
                entries.get(number - 1));
    }

    @Override
    public Drawing drawn(Words words, int width) {
        List<Row> rows = new ArrayList<>();
        Drawing field = Typing.drawn(line, width);
        int cursor = 0;
        for (int index = 0; index <= entries.size(); index++) {
            if (index == at) {
                cursor = rows.size() + field.row();
                rows.addAll(field.rows());
            } else if (index < entries.size()) {
                rows.addAll(Layout.wrap(Row.plain(entries.get(index)).in(2), width));
            } else {
                rows.add(Row.quiet("  ..."));
            }
        }
        return new Drawing(rows, cursor, field.column());
    }

    @Override
    public List<Row> told(Words words) {
        List<Row> rows = new ArrayList<>();
        for (String entry : entries) {
            rows.add(Row.plain(rows.size() + 1 + ". " + entry).in(2).hanging(3));
        }
        if (!entries.isEmpty()) {
            rows.add(Row.quiet(words.say("terminal.told.list")));
        }
        if (isNew() && !line.text().isEmpty()) {
            rows.addAll(new LineField(line).told(words));
        }
        return rows;
    }

    @Override
    public String help() {
        return people ? "terminal.help.people" : "terminal.help.list";
    }

    @Override
    public String draft() {
        if (entries.isEmpty()) {
            return line.text();
        }
        return String.join("\n", entries) + "\n" + (isNew() ? line.text() : "");
    }
}
