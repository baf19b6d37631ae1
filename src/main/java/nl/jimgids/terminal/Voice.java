package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Spoken;
import nl.jimgids.conversation.Table;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Puts into rows what is said at the table, and by whom. */
record Voice(Script script, Table table, Words words) {
    static Voice of(Conversation conversation, Words words) {
        return new Voice(conversation.script(), conversation.table(), words);
    }

    /** What somebody is called. */
    String name(String role) {
        String name = table.name(role);
        if (name != null) {
            return name;
        }
        Template title = script.roles().get(role);
        return title == null ? role : title.text();
    }

    /** "Dani", "Dani en Els". */
    String names(List<String> roles) {
        return words.list(roles.stream().map(this::name).toList());
    }

    /** Who speaks to whom, and the question. */
    List<Row> question(Prompt prompt, boolean simple) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.blank());
        rows.add(Row.of(Tone.SPEAKER, towards(prompt.by())));
        String simpler = prompt.simple();
        String text = simple && simpler != null ? simpler : prompt.text();
        Markup.rows(text, Tone.QUESTION).forEach(row -> rows.add(row.in(2)));
        return rows;
    }

    private String towards(@Nullable String by) {
        if (by == null) {
            return words.say("terminal.to-all");
        }
        boolean asks = table.has(Script.PROFESSIONAL) && !by.equals(Script.PROFESSIONAL);
        return asks
                ? words.say("terminal.asks", name(Script.PROFESSIONAL), name(by))
                : words.say("terminal.for", name(by));
    }

    /** What became of a question. */
    List<Row> settled(Prompt prompt, Response response) {
        String by = prompt.by();
        String who = by == null ? words.say("terminal.together") : name(by);
        return said(who, prompt, response);
    }

    private List<Row> said(String who, Prompt prompt, Response response) {
        if (response instanceof Response.Listed listed && listed.entries().size() > 1) {
            return answer(who, String.join("\n", listed.entries()), Tone.PLAIN);
        }
        boolean answered = response instanceof Response.Value;
        String said = answered ? Spoken.words(prompt, response, words) : state(response);
        if (said.isEmpty()) {
            return answer(who, none(prompt), Tone.QUIET);
        }
        return answer(who, said, answered ? Tone.PLAIN : Tone.QUIET);
    }

    /** Nobody or nothing, as it was people or things that were asked for. */
    private String none(Prompt prompt) {
        boolean people = prompt.kind() == Prompt.Kind.SHARE || prompt.question().type() instanceof AnswerType.People;
        return words.say(people ? "terminal.nobody" : "terminal.nothing");
    }

    private String state(Response response) {
        return words.say(response instanceof Response.Passed ? "terminal.passed" : "terminal.unknown");
    }

    /** A line behind a name; what has several lines stands below it. */
    static List<Row> answer(String who, String text, Tone tone) {
        Row name = Row.of(Tone.SPEAKER, who + ":");
        if (text.indexOf('\n') < 0) {
            return List.of(name.and(Tone.PLAIN, " ").and(tone, text).hanging(2));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(name);
        Row.lines(tone, text).forEach(row -> rows.add(row.in(2)));
        return rows;
    }

    /** What was said of a question, in one line; empty when nothing was. */
    String inWords(Prompt prompt, Response response) {
        return response instanceof Response.Value ? Spoken.words(prompt, response, words) : state(response);
    }

    /** What was said, side by side: a line for each question, and below it one for each who answered. */
    List<Row> shown(Turn.Shown shown) {
        List<Row> rows = new ArrayList<>();
        String before = "";
        for (Turn.Asked asked : shown.answers()) {
            String label = asked.prompt().label();
            if (!label.equals(before)) {
                rows.add(Row.blank());
                rows.add(Row.of(Tone.ACCENT, label));
                before = label;
            }
            said(answerer(asked.prompt()), asked.prompt(), asked.given().response())
                    .forEach(row -> rows.add(row.in(2)));
        }
        return rows;
    }

    /** Who answered, and about whom where a question is asked of several. */
    private String answerer(Prompt prompt) {
        String by = prompt.by();
        String who = by == null ? words.say("terminal.together") : name(by);
        String id = prompt.id().text();
        int sign = id.indexOf('@');
        String entry = sign < 0 ? "" : id.substring(sign + 1);
        if (by != null && (entry.equals(by) || entry.endsWith("@" + by))) {
            entry = entry.substring(0, Math.max(0, entry.length() - by.length() - 1));
        }
        return entry.isEmpty() ? who : who + ", " + AnswerId.plain(entry.replace('@', ' '));
    }

    /** What is to happen next. */
    List<Row> planned(Turn.Planned planned) {
        String text = planned.on() == null
                ? words.say("terminal.planned", planned.text())
                : words.say("terminal.planned.on", planned.text(), words.fullDay(planned.on()));
        return List.of(Row.blank(), Row.plain(text).hanging(2));
    }
}
