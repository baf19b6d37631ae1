package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the answers of a saved conversation in the script as it is now. The script of then is usually gone, so this
 * is decided from what was kept with the answers, and from the script of now.
 *
 * @param kept how many answers stay
 * @param unfit the answers that have no place any more, in the order in which they were given; none is lost, they stay with
 *     the conversation
 * @param fresh what is asked anew, in order, as far as it comes before the last answer that stays
 */
public record Refit(int kept, List<Unfit> unfit, List<Prompt> fresh) {
    /** More than this is not looked ahead: a dialogue has fewer questions. */
    private static final int FARTHEST = 500;

    public Refit {
        unfit = List.copyOf(unfit);
        fresh = List.copyOf(fresh);
    }

    /** An answer without a place, and why. */
    public record Unfit(AnswerId id, Given given, Why why) {
        /** Whether something was said; passing a question leaves nothing to tell. */
        public boolean isSaid() {
            return given.response() instanceof Response.Value;
        }

        /** The question as it was put; its id where that was not kept. What filled its holes is not told. */
        public String question() {
            Setting setting = given.setting();
            return setting == null || !setting.isKnown() ? AnswerId.plain(id.text()) : bare(setting.question());
        }

        /** What was said, as people would say it. */
        public String said(Words words) {
            Setting setting = given.setting();
            List<String> labels = setting == null ? List.of() : setting.labels();
            List<String> chosen = Response.options(given.response());
            List<String> said = labels.size() == chosen.size() ? labels : chosen;
            return chosen.isEmpty()
                    ? Spoken.words(given.response(), words)
                    : words.list(said.stream().map(Refit::bare).toList());
        }

        /** Whether these roles could read it when it was said, all of them. */
        public boolean isReadBy(Collection<String> roles) {
            Setting setting = given.setting();
            return setting != null && setting.isKnown()
                    ? setting.readers().containsAll(roles)
                    : List.of(Script.PROFESSIONAL).containsAll(roles);
        }

        /** Whether it was said with all of these roles looking on. */
        public boolean isSeenBy(Collection<String> roles) {
            Setting setting = given.setting();
            return setting != null
                    && setting.isKnown()
                    && (setting.alone().isEmpty() || setting.alone().containsAll(roles));
        }

        /** Whether it belongs to a conversation about safety. */
        public boolean isOfSafety(Script script) {
            IdText text = IdText.of(id);
            return text == null
                    || text.prefix().contains("#")
                    || script.safety().text().equals(text.dialogue());
        }
    }

    /** A text of a script without what would fill its holes: that may be for others. */
    public static String bare(String text) {
        return Template.of(text).print(hole -> "\u2026");
    }

    /** Looks at a conversation that was folded over the script of now. */
    public static Refit of(Conversation conversation) {
        return new Ahead(conversation).look();
    }

    /**
     * What was half typed and does not stand ready at the question that is asked now; null when it does. {@link Why#WAY}: it
     * will when its question comes.
     */
    public static @Nullable Unfit half(Conversation conversation, Draft draft) {
        Given given = new Given(new Response.Text(draft.text()), draft.setting(), conversation.last());
        Prompt prompt = conversation.now() instanceof Now.Asking asking ? asking.prompt() : null;
        Why not = prompt != null && prompt.id().equals(draft.id())
                ? Still.not(prompt, draft)
                : Gone.why(conversation, draft.id(), given);
        return not == null ? null : new Unfit(draft.id(), given, not);
    }

    /** The event with as few readers as possible, if it was not kept who they were. */
    public static Event cautiously(Event event) {
        if (event instanceof Event.Answered it && it.setting() == null) {
            return new Event.Answered(it.id(), it.value(), Setting.UNKNOWN, it.at());
        } else if (event instanceof Event.Passed it && it.setting() == null) {
            return new Event.Passed(it.id(), Setting.UNKNOWN, it.at());
        } else if (event instanceof Event.Unknown it && it.setting() == null) {
            return new Event.Unknown(it.id(), Setting.UNKNOWN, it.at());
        } else if (event instanceof Event.Probed it && it.setting() == null) {
            return new Event.Probed(it.id(), it.probe(), it.text(), Setting.UNKNOWN, it.at());
        }
        return event;
    }

    /** Walks on as if what is open were passed, for as long as answers of before may still come. */
    private static final class Ahead {
        private final Conversation real;
        private final Map<AnswerId, Given> answers = new LinkedHashMap<>();
        private final Map<AnswerId, Unfit> stopped = new LinkedHashMap<>();
        private final List<Prompt> fresh = new ArrayList<>();
        private Conversation ahead;

        Ahead(Conversation conversation) {
            this.real = conversation;
            this.ahead = conversation;
            conversation.answers().forEach((id, given) -> {
                IdText text = IdText.of(id);
                // What the engine asked about an answer goes with that answer.
                if (text == null || text.kind().isEmpty()) {
                    answers.put(id, given);
                }
            });
        }

        Refit look() {
            List<Prompt> open = new ArrayList<>();
            Set<AnswerId> found = ahead.path().answered();
            for (int step = 0; step < FARTHEST && !found.containsAll(answers.keySet()); step++) {
                Event next = next(ahead.now(), open);
                if (next == null) {
                    break;
                }
                ahead = ahead.after(next);
                Set<AnswerId> more = new HashSet<>(ahead.path().answered());
                more.removeAll(found);
                if (more.stream().anyMatch(this::stays)) {
                    fresh.addAll(open);
                    open.clear();
                }
                found = ahead.path().answered();
            }
            return told(found);
        }

        /** Whether it is an answer of people's own, and not only passed in thought. */
        private boolean stays(AnswerId id) {
            return answers.containsKey(id) && !stopped.containsKey(id) && !isReopened(id);
        }

        private boolean isReopened(AnswerId id) {
            return real.isReopened(id);
        }

        private @Nullable Event next(Now now, List<Prompt> open) {
            OffsetDateTime at = real.last();
            if (now instanceof Now.Resting rest) {
                return new Event.Resumed(rest.key(), at);
            } else if (!(now instanceof Now.Asking)) {
                return null;
            }
            Prompt prompt = ((Now.Asking) now).prompt();
            Given given = real.answers().get(prompt.id());
            if (given == null) {
                open.add(prompt);
            } else if (!isReopened(prompt.id())) {
                Why not = Still.not(prompt, given);
                if (not == null) {
                    return null;
                }
                stopped.put(prompt.id(), new Unfit(prompt.id(), given, not));
            }
            Response.Value any = prompt.mayPass() ? null : Fits.any(prompt, at.toLocalDate());
            return any == null ? new Event.Passed(prompt.id(), at) : new Event.Answered(prompt.id(), any, at);
        }

        private Refit told(Set<AnswerId> found) {
            List<Unfit> unfit = new ArrayList<>();
            int kept = 0;
            for (Map.Entry<AnswerId, Given> answer : answers.entrySet()) {
                Unfit at = stopped.get(answer.getKey());
                if (at != null) {
                    unfit.add(at);
                } else if (found.contains(answer.getKey()) || isReopened(answer.getKey())) {
                    kept++;
                } else {
                    unfit.add(new Unfit(
                            answer.getKey(), answer.getValue(), Gone.why(real, answer.getKey(), answer.getValue())));
                }
            }
            return new Refit(kept, unfit, fresh);
        }
    }
}
