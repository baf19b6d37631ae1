package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/** Sitting down: what people may count on, who is there, and what each wants to be called. */
final class Seating {
    private static final Set<Command> OFFERED = Set.of(Command.BACK, Command.LATER);
    private static final String YOUTH = "jongere";
    private static final String PARENT = "ouder";

    private final Talk talk;
    private final Script script;
    private final List<Table> before;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The roles that may be absent and are here. */
    private final Set<String> more = new HashSet<>();

    Seating(Talk talk, Script script, List<Table> before) {
        this.talk = talk;
        this.script = script;
        this.before = before;
    }

    /** What became of one role. */
    private enum Way {
        ON,
        BACK,
        STOP
    }

    /** Asks; null when people stop here. */
    @Nullable
    Table ask() {
        List<Row> rows = new ArrayList<>();
        boolean alone = script.roles().keySet().equals(Set.of(Script.PROFESSIONAL));
        rows.addAll(talk.rows(Tone.PLAIN, alone ? "terminal.hello.alone" : "terminal.hello"));
        rows.add(Row.blank());
        rows.addAll(talk.rows(Tone.PLAIN, promise(alone)));
        rows.add(Row.blank());
        rows.addAll(talk.rows(Tone.ACCENT, "terminal.seat"));
        talk.say(rows);
        // First who is here, and then, one by one, what each wants to be called.
        int at = -1;
        while (at < here().size()) {
            Way way = at < 0 ? more() : name(here().get(at));
            if (way == Way.STOP) {
                return null;
            }
            at = way == Way.ON ? at + 1 : Math.max(-1, at - 1);
        }
        Map<String, String> table = new LinkedHashMap<>();
        here().forEach(role -> table.put(role, Objects.requireNonNull(names.get(role))));
        return new Table(table);
    }

    /** To a family, to other people who think along, or to a professional who works alone. */
    private String promise(boolean alone) {
        if (alone) {
            return "terminal.seat.promise.alone";
        }
        boolean family = script.roles().containsKey(YOUTH) || script.roles().containsKey(PARENT);
        return family ? "terminal.seat.promise" : "terminal.seat.promise.others";
    }

    /** Who is here, in the order of the script. */
    private List<String> here() {
        return script.roles().keySet().stream()
                .filter(role -> !script.mayBeAbsent(role) || more.contains(role))
                .toList();
    }

    /** One question for all who may be absent, so that nobody has to say "no" for one who is not here. */
    private Way more() {
        List<Prompt.Choice> options = script.roles().keySet().stream()
                .filter(script::mayBeAbsent)
                .map(role -> new Prompt.Choice(role, word(role), null))
                .toList();
        if (options.isEmpty()) {
            return Way.ON;
        }
        List<Row> question = question(talk.words().say("terminal.seat.more"));
        ChoicesList list = ChoicesList.orNone(options, more);
        Ask ask = Ask.of(list, talk.words()).commands(OFFERED);
        List<String> sure = sure();
        if (!sure.isEmpty()) {
            ask = ask.aside(talk.rows(Tone.QUIET, "terminal.seat.sure", words(sure)));
        }
        while (true) {
            Input input = talk.ask(question, ask);
            question = List.of();
            if (!(input instanceof Input.Answered answered && answered.value() instanceof Response.ChosenSome some)) {
                return otherwise(input);
            }
            more.clear();
            more.addAll(some.options());
            if (!here().isEmpty()) {
                talk.say(Voice.answer(talk.words().say("terminal.seat.here"), words(here()), Tone.PLAIN));
                return Way.ON;
            }
            ask = ask.passing(talk.rows(Tone.PLAIN, "terminal.seat.somebody"), false)
                    .again(list);
        }
    }

    /** The roles that may not be absent. */
    private List<String> sure() {
        return script.roles().keySet().stream()
                .filter(role -> !script.mayBeAbsent(role))
                .toList();
    }

    private String words(List<String> roles) {
        return talk.words().list(roles.stream().map(this::word).toList());
    }

    private Way name(String role) {
        String word = word(role);
        List<Row> question = question(talk.words().say("terminal.seat.name", word));
        String typed = names.getOrDefault(role, before(role));
        String noticed = "";
        List<Row> aside = talk.rows(Tone.QUIET, "terminal.seat.enter", typed.isEmpty() ? word : typed);
        List<Row> passing = List.of();
        boolean again = false;
        while (true) {
            Ask ask = Ask.of(LineField.of(typed), talk.words())
                    .aside(aside)
                    .passing(passing, false)
                    .commands(OFFERED);
            Input input = again ? talk.ask(ask.again(LineField.of(typed))) : talk.ask(question, ask);
            if (!((input instanceof Input.Answered answered) && answered.value() instanceof Response.Text text)) {
                return otherwise(input);
            }
            String name = text.text().isBlank() ? word : text.text().strip();
            String notice = name.equals(noticed) ? null : notice(role, name);
            if (notice == null) {
                names.put(role, name);
                talk.say(Voice.answer(word, name, Tone.PLAIN));
                return Way.ON;
            }
            // Told once; who wants it so has it so.
            noticed = name;
            typed = name;
            passing = talk.rows(Tone.PLAIN, notice);
            again = true;
        }
    }

    /**
     * The name that somebody had the last time; empty where that is not known. A name from a conversation without one of those
     * who are here now is not shown: that one need not know of it.
     */
    private String before(String role) {
        List<String> here = here();
        return before.stream()
                .filter(table -> table.roles().containsAll(here))
                .findFirst()
                .map(table -> table.name(role))
                .orElse("");
    }

    private @Nullable String notice(String role, String name) {
        if (isFullName(name)) {
            return "terminal.seat.first-name";
        }
        for (Map.Entry<String, String> other : names.entrySet()) {
            boolean same = other.getValue().equalsIgnoreCase(name)
                    && !other.getKey().equals(role)
                    && here().contains(other.getKey());
            if (same) {
                return "terminal.seat.same-name";
            }
        }
        return null;
    }

    /** Looks like a first and a last name: "Dani de Vries", but not "tante Ria". */
    private static boolean isFullName(String name) {
        int space = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return space > 0
                && Character.isUpperCase(name.codePointAt(0))
                && last + 1 < name.length()
                && Character.isUpperCase(name.codePointAt(last + 1));
    }

    private static List<Row> question(String text) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.addAll(Row.lines(Tone.QUESTION, text));
        return rows;
    }

    private String word(String role) {
        var title = script.roles().get(role);
        return title == null ? role : title.text();
    }

    private static Way otherwise(Input input) {
        boolean back = input instanceof Input.Pressed pressed && pressed.command() == Command.BACK;
        return back ? Way.BACK : Way.STOP;
    }
}
