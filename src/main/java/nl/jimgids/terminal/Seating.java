package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/** Sitting down: what people may count on, who is there, and what each wants to be called. */
final class Seating {
    private static final Set<Command> OFFERED = Set.of(Command.BACK, Command.LATER);

    private final Talk talk;
    private final Script script;
    private static final String YOUTH = "jongere";
    private static final String PARENT = "ouder";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> absent = new HashSet<>();

    Seating(Talk talk, Script script) {
        this.talk = talk;
        this.script = script;
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
        List<String> roles = new ArrayList<>(script.roles().keySet());
        int at = 0;
        while (at < roles.size()) {
            Way way = seat(roles.get(at));
            if (way == Way.STOP) {
                return null;
            }
            at = way == Way.BACK ? Math.max(0, at - 1) : at + 1;
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (String role : roles) {
            String name = names.get(role);
            if (name != null && !absent.contains(role)) {
                inOrder.put(role, name);
            }
        }
        return new Table(inOrder);
    }

    /** To a family, to other people who think along, or to a professional who works alone. */
    private String promise(boolean alone) {
        if (alone) {
            return "terminal.seat.promise.alone";
        }
        boolean family = script.roles().containsKey(YOUTH) || script.roles().containsKey(PARENT);
        return family ? "terminal.seat.promise" : "terminal.seat.promise.others";
    }

    private Way seat(String role) {
        String word = word(role);
        if (!script.mayBeAbsent(role)) {
            return name(role, word);
        }
        while (true) {
            Way way = there(role, word);
            if (way != Way.ON || absent.contains(role)) {
                return way;
            }
            Way named = name(role, word);
            if (named != Way.BACK) {
                return named;
            }
        }
    }

    private Way there(String role, String word) {
        question("terminal.seat.there", word);
        boolean known = names.containsKey(role) || absent.contains(role);
        YesNo before = new YesNo(known ? Boolean.valueOf(!absent.contains(role)) : null);
        Input input = talk.ask(Ask.of(before, talk.words()).commands(OFFERED));
        if (!(input instanceof Input.Answered answered)) {
            return otherwise(input);
        }
        boolean there = answered.value().equals(new Response.YesNo(true));
        talk.say(Voice.answer(word, talk.words().yesNo(there), Tone.PLAIN));
        if (there) {
            absent.remove(role);
        } else {
            absent.add(role);
        }
        return Way.ON;
    }

    private Way name(String role, String word) {
        question("terminal.seat.name", word);
        String typed = names.getOrDefault(role, "");
        String noticed = "";
        List<Row> aside = talk.rows(Tone.QUIET, "terminal.seat.enter", word);
        List<Row> passing = List.of();
        boolean again = false;
        while (true) {
            Ask ask = Ask.of(LineField.of(typed), talk.words())
                    .aside(aside)
                    .passing(passing, false)
                    .commands(OFFERED);
            Input input = talk.ask(again ? ask.again(LineField.of(typed)) : ask);
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

    private @Nullable String notice(String role, String name) {
        if (isFullName(name)) {
            return "terminal.seat.first-name";
        }
        for (Map.Entry<String, String> other : names.entrySet()) {
            boolean same = other.getValue().equalsIgnoreCase(name)
                    && !other.getKey().equals(role)
                    && !absent.contains(other.getKey());
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

    private void question(String key, String word) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.addAll(talk.rows(Tone.QUESTION, key, word));
        talk.say(rows);
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
