package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Share;
import nl.jimgids.script.Signal;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/**
 * Puts the question of a step, and the questions of the engine that belong to it: who else may read the answer, and whether
 * to talk about safety now.
 *
 * @param alone the only roles that look at the screen; empty: everyone
 */
record Asking(Walk walk, Scope scope, Step.Ask step, List<String> alone) {
    /**
     * Puts the question to someone.
     *
     * @param by the role; null: the table as a whole
     * @param question the id without entry and role
     * @return what became of it; null when it waits for an answer
     */
    @Nullable
    Response put(@Nullable String by, String question, String text) {
        AnswerId id = id(text);
        Prompt prompt = ready(Prompts.ask(id, step, by, scope, alone, walk.part, null));
        if (!step.question().type().options().isEmpty() && prompt.options().isEmpty()) {
            walk.stop(new Now.Stuck(step.head().place(), Now.Stuck.Reason.NO_OPTION));
            return null;
        }
        Given given = given(prompt);
        if (given == null) {
            return null;
        }
        Response response = given.response();
        Prompt asked = prompt.readBy(thenAndNow(prompt, given));
        String said = Spoken.words(asked, response, scope.words());
        walk.env.put(question, text, new Env.Known(id, () -> asked, response, said, own(response)));
        walk.answered(given.at());
        if (by != null && asked.signals(response).contains(Signal.SILENT)) {
            walk.silent.add(by);
        }
        List<Turn> engine = new ArrayList<>();
        List<String> readers = readers(asked, given, engine);
        Prompt settled = readers == null ? asked : asked.readBy(readers);
        walk.tell(new Turn.Asked(Turn.Asked.key(id), settled, given));
        if (readers == null) {
            return null;
        }
        engine.forEach(walk::tell);
        return safetyIsSettled(asked, given) ? response : null;
    }

    /** A conversation of before may have kept its answer under an id with the entries as people wrote them. */
    private AnswerId id(String text) {
        AnswerId id = new AnswerId(text, walk.visit(text));
        String plain = AnswerId.plain(text);
        if (plain.equals(text)) {
            return id;
        }
        AnswerId before = new AnswerId(plain, walk.visit(plain));
        Map<AnswerId, Given> answers = walk.conversation.answers();
        return answers.containsKey(before) && !answers.containsKey(id) ? before : id;
    }

    /**
     * What was answered; null, and the walk stops, when nothing was, when people went back to the question, or when the answer
     * does not fit any more.
     */
    private @Nullable Given given(Prompt prompt) {
        Given given = walk.conversation.answers().get(prompt.id());
        boolean counts =
                given != null && !walk.conversation.isReopened(prompt.id()) && Still.not(prompt, given) == null;
        if (!counts) {
            walk.stop(new Now.Asking(prompt));
            return null;
        }
        return given;
    }

    /** The same for a question of the engine: whoever answers otherwise is asked about that answer again. */
    private @Nullable Given given(Prompt prompt, AnswerId about) {
        if (walk.conversation.isLater(prompt.id(), about)) {
            return given(prompt);
        }
        walk.stop(new Now.Asking(prompt));
        return null;
    }

    /** With what was answered before, if that was to this question. */
    private Prompt ready(Prompt prompt) {
        Given given = ready(prompt.id());
        Why not = given == null ? null : Still.not(prompt, given);
        return not != null && !not.staysReady() ? prompt : prompt.with(given);
    }

    /** Nobody reads an answer who could not when it was given; whoever answers again lets those of now. */
    private List<String> thenAndNow(Prompt prompt, Given given) {
        Setting setting = given.setting();
        if (setting == null) {
            return prompt.readers();
        }
        Set<String> then = new LinkedHashSet<>(setting.readers());
        if (then.remove(Share.SELF)) {
            then.addAll(Readers.untilAsked(prompt.by(), scope.script()));
        }
        return prompt.readers().stream().filter(then::contains).toList();
    }

    private @Nullable Given ready(AnswerId id) {
        Given given = walk.conversation.answers().get(id);
        AnswerId before = id.before();
        return given != null || before == null ? given : ready(before);
    }

    /** Who may read the answer; null when the youth is still to be asked. */
    private @Nullable List<String> readers(Prompt prompt, Given given, List<Turn> engine) {
        boolean toAsk = prompt.question().share() instanceof Share.Ask && given.response() instanceof Response.Value;
        Prompt share = toAsk ? Prompts.share(prompt, scope, ready(Prompt.Kind.SHARE.about(prompt.id()))) : null;
        if (share == null) {
            return prompt.readers();
        }
        Given said = given(share, prompt.id());
        if (said == null) {
            return null;
        }
        engine.add(new Turn.Asked(Turn.Asked.key(share.id()), share, said));
        Set<String> readers = new LinkedHashSet<>(prompt.readers());
        if (said.response() instanceof Response.ChosenSome some) {
            readers.addAll(some.options());
        }
        return List.copyOf(readers);
    }

    /** Offers the safety conversation where the script says so; false when that waits for an answer. */
    private boolean safetyIsSettled(Prompt prompt, Given given) {
        boolean signals = given.response() instanceof Response.Value
                && (prompt.question().signal() == Signal.SAFETY
                        || prompt.signals(given.response()).contains(Signal.SAFETY));
        boolean isItself =
                scope.script().name().equals(walk.conversation.script().safety().text());
        if (!signals || isItself) {
            return true;
        }
        Prompt offer = Prompts.safety(prompt, scope, ready(Prompt.Kind.SAFETY.about(prompt.id())));
        return given(offer, prompt.id()) != null;
    }

    /** An answer for a hole in a text of the dialogue's own language. */
    private String own(Response response) {
        List<String> chosen = Response.options(response);
        if (chosen.isEmpty()) {
            return Spoken.own(response);
        }
        List<String> labels = new ArrayList<>();
        for (Option option : step.question().type().options()) {
            if (chosen.contains(option.key().text())) {
                labels.add(scope.own(option.label()));
            }
        }
        return String.join("\n", labels);
    }

    /** The option that was chosen; null when none was. */
    static @Nullable Option chosen(Question question, @Nullable Response response) {
        if (!(response instanceof Response.Chosen chosen)) {
            return null;
        }
        return question.type().options().stream()
                .filter(option -> option.key().text().equals(chosen.option()))
                .findFirst()
                .orElse(null);
    }
}
