package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerRef;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.Variable;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a step sees what is known: its own dialogue's answers by their plain names, those of other dialogues behind a dot.
 *
 * @param names how the ids of this dialogue's answers are made
 * @param main the name of the main dialogue
 * @param loops the entries that the {@code each} steps around this place are at, the outermost first
 */
record Scope(Script script, Flow flow, Namespace names, String main, Table table, Env env, List<Loop> loops) {
    /** What stands before the ids of answers of earlier conversations. */
    static final String EARLIER = "^";

    private static final String ROLE = "role.";

    Words words() {
        return Words.in(script.language());
    }

    /** Prints a text; an answer that there is not leaves its fallback, or nothing. */
    String print(Template template) {
        return template.printHoles(hole -> hole.fallback() && isAbsent(hole.name()) ? null : hole(hole.name()));
    }

    /** Prints a text in the dialogue's own language, so that it is the same one for people who read another. */
    String own(Template template) {
        return Template.of(template.original())
                .printHoles(hole -> hole.fallback() && isAbsent(hole.name()) ? null : ownHole(hole.name()));
    }

    /** Whoever is not at the table has no name; a text may have words of its own for that. */
    private boolean isAbsent(String name) {
        return name.startsWith(ROLE) && table.name(name.substring(ROLE.length())) == null;
    }

    @Nullable
    String printed(@Nullable Template template) {
        return template == null ? null : print(template);
    }

    private @Nullable String hole(String name) {
        if (name.equals("jim")) {
            return env.word;
        }
        AnswerRef answer = AnswerRef.parse(name, script.title().place());
        if ("role".equals(answer.dialogue())) {
            return roleName(answer.step());
        }
        Variable variable = script.variables().get(name);
        if (variable != null) {
            return env.variable(names.prefix(), variable);
        }
        for (Loop loop : loops) {
            if (loop.as().equals(name)) {
                return loop.text();
            }
        }
        List<String> said = new ArrayList<>();
        for (Env.Known known : answers(answer)) {
            if (!known.words().isEmpty()) {
                said.add(known.words());
            }
        }
        return said.isEmpty() ? null : words().list(said);
    }

    private @Nullable String ownHole(String name) {
        if (name.equals("jim")) {
            return env.own;
        }
        AnswerRef answer = AnswerRef.parse(name, script.title().place());
        if ("role".equals(answer.dialogue())) {
            String called = table.name(answer.step());
            Template title = script.roles().get(answer.step());
            return called == null && title != null ? title.original() : called;
        } else if (script.variables().containsKey(name)) {
            return hole(name);
        }
        Loop loop = loop(name);
        if (loop != null) {
            return loop.own();
        }
        List<String> said = answers(answer).stream()
                .map(Env.Known::own)
                .filter(words -> !words.isEmpty())
                .toList();
        return said.isEmpty() ? null : String.join("\n", said);
    }

    /** What someone is called: the name at the table, else the role's own word. */
    String roleName(String role) {
        String name = table.name(role);
        Template title = script.roles().get(role);
        if (name != null) {
            return name;
        }
        return title == null ? role : title.text();
    }

    /** The entry that an {@code each} with this name is at; null when none has it. */
    @Nullable
    Loop loop(String as) {
        return loops.stream().filter(loop -> loop.as().equals(as)).findFirst().orElse(null);
    }

    /** All answers that a name stands for: one, or those of several roles or entries. */
    List<Env.Known> answers(AnswerRef answer) {
        Env.Known known = answer(answer);
        if (known != null) {
            return List.of(known);
        }
        for (String question : answer.at() == null ? questions(answer) : List.<String>of()) {
            List<Env.Known> all = env.all(question, question + around(answer) + "@");
            if (!all.isEmpty()) {
                return all;
            }
        }
        return List.of();
    }

    /** The one answer that a name stands for; null when there is none. */
    Env.@Nullable Known answer(AnswerRef answer) {
        String at = answer.at() == null ? "" : "@" + answer.at();
        for (String question : questions(answer)) {
            Env.Known here = here(question, around(answer), at);
            Env.Known known = here == null ? env.get(question + at) : here;
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private Env.@Nullable Known here(String question, String around, String at) {
        Env.Known here = env.get(question + around + at);
        // An earlier conversation may have kept its answer under an id with the entries as people wrote them.
        return here == null && question.startsWith(EARLIER) ? env.get(question + AnswerId.plain(around) + at) : here;
    }

    /** The questions, without entry or role, that a name may stand for: first those that are asked nearest to this place. */
    private List<String> questions(AnswerRef answer) {
        if (answer.dialogue() == null) {
            return List.of(names.prefix() + answer.step());
        }
        String dialogue = script.dialogue(answer.dialogue());
        String earlier = EARLIER + dialogue + "." + answer.step();
        if (script.uses().containsKey(answer.dialogue()) && dialogue.equals(script.name())) {
            // A dialogue knows itself only from an earlier time.
            return List.of(earlier);
        }
        if (dialogue.equals(main)) {
            return List.of(answer.step());
        }
        // What is held in this conversation counts from this conversation, also before it was.
        return env.runs(dialogue)
                ? List.of(names.run(dialogue) + answer.step(), dialogue + "." + answer.step())
                : List.of(earlier);
    }

    /** The entries that a question shares with this place; a dialogue that was run here was run for all of them. */
    private String around(AnswerRef answer) {
        StringBuilder around = new StringBuilder(Loop.id(names.entries()));
        if (answer.dialogue() != null) {
            return around.append(Loop.id(loops)).toString();
        }
        int index = flow.find(answer.step());
        if (index != Flow.END) {
            for (int each : flow.eachAround(index)) {
                for (Loop loop : loops) {
                    if (loop.index() == each) {
                        around.append(Loop.id(List.of(loop)));
                    }
                }
            }
        }
        return around.toString();
    }

    /** The entries of an {@code each}. */
    List<Loop> entries(int index, Step.Each each) {
        List<Loop> entries = new ArrayList<>();
        if (each.entries() instanceof Step.Entries.Fixed fixed) {
            for (Step.Entries.Entry entry : fixed.entries()) {
                entries.add(loop(index, each, entry.key().text(), print(entry.text()), own(entry.text())));
            }
        } else if (each.entries() instanceof Step.Entries.OfAnswer of) {
            for (Env.Known known : answers(of.answer())) {
                if (known.response() instanceof Response.Listed listed) {
                    // Two people may have named the same one.
                    listed.entries().stream()
                            .map(entry -> loop(index, each, entry, entry, entry))
                            .filter(loop -> !entries.contains(loop))
                            .forEach(entries::add);
                }
            }
        }
        return entries;
    }

    private Loop loop(int index, Step.Each each, String key, String text, String own) {
        return new Loop(names.prefix(), script.name(), index, each, key, text, own);
    }
}
