package nl.jimgids.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Name;
import nl.jimgids.script.Option;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import org.jspecify.annotations.Nullable;

/** What scripts say was called otherwise before: gives events of then the names of now, before anything is folded. */
final class Renames {
    private final Script main;
    private final Library library;
    private final Map<String, Names> known = new ConcurrentHashMap<>();

    Renames(Script main, Library library) {
        this.main = main;
        this.library = library;
    }

    /**
     * The renames of one script.
     *
     * @param steps the id of now by the id of before
     * @param options the same for the options of a question, by the id of now
     */
    private record Names(Map<String, String> steps, Map<String, Map<String, String>> options) {
        static final Names NONE = new Names(Map.of(), Map.of());

        static Names of(Script script) {
            Map<String, String> steps = new HashMap<>();
            Map<String, Map<String, String>> options = new HashMap<>();
            Flow flow = Flow.of(script);
            for (int index = 0; index < flow.size(); index++) {
                String id = flow.at(index).id();
                if (id != null && flow.at(index) instanceof Step.Ask ask) {
                    Name former = ask.question().renamedFrom();
                    // What still exists has its own answers.
                    if (former != null && flow.find(former.text()) == Flow.END) {
                        steps.put(former.text(), id);
                    }
                    Map<String, String> own = options(ask.question().type());
                    if (!own.isEmpty()) {
                        options.put(id, own);
                    }
                }
            }
            return steps.isEmpty() && options.isEmpty() ? NONE : new Names(steps, options);
        }

        private static Map<String, String> options(AnswerType type) {
            Map<String, String> renamed = new HashMap<>();
            for (Option option : type.options()) {
                Name former = option.renamedFrom();
                boolean exists = former != null
                        && type.options().stream()
                                .anyMatch(other -> other.key().text().equals(former.text()));
                if (former != null && !exists) {
                    renamed.put(former.text(), option.key().text());
                }
            }
            return renamed;
        }
    }

    /** The events, in the names of now. */
    List<Event> of(List<Event> events) {
        List<Event> renamed = new ArrayList<>(events.size());
        events.forEach(event -> renamed.add(of(event)));
        return renamed;
    }

    private Event of(Event event) {
        if (event instanceof Event.Answered it) {
            AnswerId id = id(it.id());
            return new Event.Answered(id, value(id, it.value()), it.setting(), it.at());
        } else if (event instanceof Event.Passed it) {
            return new Event.Passed(id(it.id()), it.setting(), it.at());
        } else if (event instanceof Event.Unknown it) {
            return new Event.Unknown(id(it.id()), it.setting(), it.at());
        } else if (event instanceof Event.WentBack it) {
            return new Event.WentBack(id(it.to()), it.at());
        } else if (event instanceof Event.Noted it) {
            return new Event.Noted(id(it.id()), it.text(), it.at());
        } else if (event instanceof Event.Probed it) {
            return new Event.Probed(id(it.id()), it.probe(), it.text(), it.setting(), it.at());
        } else if (event instanceof Event.Signalled it) {
            return new Event.Signalled(id(it.id()), it.at());
        }
        return event;
    }

    private AnswerId id(AnswerId id) {
        IdText text = IdText.of(id);
        String now = text == null ? null : names(text).steps().get(text.step());
        return text == null || now == null ? id : new AnswerId(text.called(now), id.visit());
    }

    private Response.Value value(AnswerId id, Response.Value value) {
        IdText text = IdText.of(id);
        if (text == null || !text.kind().isEmpty()) {
            return value;
        }
        Map<String, String> options = names(text).options().get(text.step());
        if (options == null) {
            return value;
        } else if (value instanceof Response.Chosen chosen) {
            return new Response.Chosen(options.getOrDefault(chosen.option(), chosen.option()));
        } else if (value instanceof Response.ChosenSome some) {
            return new Response.ChosenSome(some.options().stream()
                    .map(option -> options.getOrDefault(option, option))
                    .toList());
        }
        return value;
    }

    private Names names(IdText text) {
        String dialogue = text.dialogue();
        return known.computeIfAbsent(dialogue == null ? "" : dialogue, name -> {
            Script script = script(dialogue);
            return script == null ? Names.NONE : Names.of(script);
        });
    }

    private @Nullable Script script(@Nullable String dialogue) {
        return dialogue == null || dialogue.equals(main.name()) ? main : library.find(dialogue);
    }
}
