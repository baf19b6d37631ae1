package nl.jimgids.conversation;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** Puts a question into words, as it is asked here and now. */
final class Prompts {
    private Prompts() {}

    /** The question of an answer of an earlier conversation; null when its dialogue asks it no more. */
    static @Nullable Prompt remembered(Memory memory, Library library) {
        Script script = library.find(memory.dialogue());
        Flow flow = script == null ? null : Flow.of(script);
        int index = flow == null ? Flow.END : flow.find(memory.question());
        if (flow == null
                || index == Flow.END
                || !(flow.at(index) instanceof Step.Ask ask)
                || memory.label().isEmpty()) {
            return null;
        }
        List<Prompt.Choice> options = Response.options(memory.response()).size() == 1
                ? List.of(new Prompt.Choice(Response.options(memory.response()).get(0), memory.words(), null))
                : List.of();
        return new Prompt(
                memory.known(),
                Prompt.Kind.SCRIPT,
                ask.question(),
                memory.dialogue(),
                null,
                memory.label(),
                null,
                null,
                null,
                memory.label(),
                options,
                List.of(),
                List.of(),
                null,
                null,
                memory.readers(),
                List.of(),
                "",
                List.of(),
                null,
                ask.head().place());
    }

    /** A question of an earlier conversation, before anything was said to it. */
    static Prompt before(Script script, String id, Step.Ask ask, List<String> readers) {
        Template label = ask.question().label();
        List<Prompt.Choice> options = ask.question().type().options().stream()
                .map(option ->
                        new Prompt.Choice(option.key().text(), option.label().text(), null))
                .toList();
        return new Prompt(
                new AnswerId(Scope.EARLIER + script.name() + "." + id, 1),
                Prompt.Kind.SCRIPT,
                ask.question(),
                script.name(),
                null,
                ask.question().text().text(),
                null,
                null,
                null,
                label == null ? ask.question().text().text() : label.text(),
                options,
                List.of(),
                List.of(),
                null,
                null,
                readers,
                List.of(),
                "",
                List.of(),
                null,
                ask.head().place());
    }

    /** The question of a step. */
    static Prompt ask(
            AnswerId id,
            Step.Ask step,
            @Nullable String by,
            Scope scope,
            List<String> alone,
            String part,
            @Nullable Given ready) {
        Question question = step.question();
        String text = scope.print(question.text());
        List<Prompt.Choice> options = new ArrayList<>();
        for (Option option : question.type().options()) {
            if (Truth.holds(option.when(), scope)) {
                options.add(new Prompt.Choice(
                        option.key().text(), scope.print(option.label()), scope.printed(option.hint())));
            }
        }
        return new Prompt(
                id,
                Prompt.Kind.SCRIPT,
                question,
                scope.script().name(),
                by,
                text,
                scope.printed(question.simple()),
                scope.printed(question.why()),
                scope.printed(question.hint()),
                requireNonNullElse(scope.printed(question.label()), text),
                List.copyOf(options),
                people(question, scope),
                question.probes().stream().map(scope::print).toList(),
                Printed.of(question, scope),
                ready,
                Readers.of(question, by, scope.script(), alone),
                alone,
                part,
                scope.names().around(scope.loops()),
                step.head().source(),
                step.head().place());
    }

    private static List<String> people(Question question, Scope scope) {
        List<String> people = new ArrayList<>();
        if (question.type() instanceof AnswerType.Person person && person.from() != null) {
            for (Env.Known known : scope.answers(person.from())) {
                if (known.response() instanceof Response.Listed listed) {
                    people.addAll(listed.entries());
                }
            }
        }
        return List.copyOf(people);
    }

    /** The question of the engine who else may read an answer; null when there is nobody else. */
    static @Nullable Prompt share(Prompt about, Scope scope, @Nullable Given ready) {
        List<Option> options = new ArrayList<>();
        for (String role : scope.script().roles().keySet()) {
            if (!about.readers().contains(role)) {
                options.add(
                        new Option(Name.of(role), Template.of(escaped(scope.roleName(role))), null, null, null, null));
            }
        }
        if (options.isEmpty()) {
            return null;
        }
        return engine(
                Prompt.Kind.SHARE,
                about,
                new AnswerType.Choices(options, 0, options.size()),
                "share.ask",
                scope,
                ready);
    }

    /** The question of the engine whether to talk about safety now. */
    static Prompt safety(Prompt about, Scope scope, @Nullable Given ready) {
        return engine(Prompt.Kind.SAFETY, about, new AnswerType.YesNo(), "safety.ask", scope, ready);
    }

    private static Prompt engine(
            Prompt.Kind kind, Prompt about, AnswerType type, String words, Scope scope, @Nullable Given ready) {
        String text = scope.words().say(words);
        Question question = new Question(
                Template.of(text),
                new Question.To.Together(),
                type,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
        List<Prompt.Choice> options = new ArrayList<>();
        for (Option option : type.options()) {
            options.add(new Prompt.Choice(
                    option.key().text(), scope.roleName(option.key().text()), null));
        }
        return new Prompt(
                kind.about(about.id()),
                kind,
                question,
                about.dialogue(),
                about.by(),
                text,
                null,
                scope.words().say(words + ".why"),
                null,
                scope.words().say(words + ".label", about.label()),
                options,
                List.of(),
                List.of(),
                null,
                ready,
                about.readers(),
                about.alone(),
                about.part(),
                about.around(),
                null,
                about.place());
    }

    /** A name that people chose is no template. */
    private static String escaped(String name) {
        return name.replace("${", "$ {");
    }
}
