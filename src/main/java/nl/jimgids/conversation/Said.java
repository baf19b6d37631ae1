package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What events leave behind; built in one pass, and only read after that. */
final class Said {
    final Map<AnswerId, Given> answers = new LinkedHashMap<>();

    /** How many answers there had been when one was last given; the clock may not tell two of them apart. */
    final Map<AnswerId, Integer> order = new HashMap<>();

    /** What people had said when the engine asked who may read it. */
    private final Map<AnswerId, Response> shared = new HashMap<>();

    final Map<String, OffsetDateTime> rests = new HashMap<>();
    final List<Event.Noted> notes = new ArrayList<>();
    final Map<AnswerId, List<FollowUp>> followUps = new HashMap<>();
    final List<Event.Signalled> signals = new ArrayList<>();

    /** How many events there had been when people were last in a safety conversation, by {@link #talkOf}. */
    private final Map<String, Integer> lastIn = new HashMap<>();

    /** The question that people went back to, in the main conversation and in each safety conversation. */
    final Set<AnswerId> reopened = new LinkedHashSet<>();

    @Nullable
    OffsetDateTime finished;

    /** The question at which a safety conversation was chosen in which nothing happened yet; null when none was. */
    @Nullable
    AnswerId chosenAt;

    boolean paused;
    private int given;
    private int happened;

    Said(List<Event> events) {
        events.forEach(this::apply);
    }

    /** How many events there had been when people were last in a safety conversation. */
    int lastIn(int talk) {
        return lastIn.getOrDefault(talkOf(talk), happened);
    }

    private void apply(Event event) {
        happened++;
        AnswerId chosen = chosenAt;
        chosenAt = event instanceof Event.Paused || event instanceof Event.Resumed ? chosen : null;
        if (event instanceof Event.Answered answered) {
            given(answered.id(), answered.value(), answered.setting(), event.at());
        } else if (event instanceof Event.Passed passed) {
            given(passed.id(), new Response.Passed(), passed.setting(), event.at());
        } else if (event instanceof Event.Unknown unknown) {
            given(unknown.id(), new Response.Unknown(), unknown.setting(), event.at());
        } else if (event instanceof Event.WentBack back && back.to().equals(chosen)) {
            // The key was pressed by accident: the question there stands as it stood.
            signals.remove(signals.size() - 1);
        } else if (event instanceof Event.WentBack back) {
            follow(back.to(), FollowUp::left);
            reopened.removeIf(open -> talkOf(open).equals(talkOf(back.to())));
            lastIn.put(talkOf(back.to()), happened);
            reopened.add(back.to());
            finished = null;
        } else if (event instanceof Event.Noted noted) {
            notes.add(noted);
        } else if (event instanceof Event.Probed probed) {
            followUps
                    .computeIfAbsent(probed.id(), first -> new ArrayList<>())
                    .add(new FollowUp(probed, reopened.contains(probed.id()), false, null));
        } else if (event instanceof Event.Signalled signalled) {
            signalled(signalled);
            chosenAt = signalled.id();
        } else if (event instanceof Event.Paused) {
            paused = true;
        } else if (event instanceof Event.Resumed resumed) {
            paused = false;
            if (resumed.rest() != null) {
                rests.put(resumed.rest(), event.at());
            }
        } else if (event instanceof Event.Finished) {
            finished = event.at();
        }
    }

    /** Whether who may read an answer was said of another one than stands there now. */
    boolean isOfAnother(Prompt prompt) {
        Given about = about(prompt.id());
        return prompt.kind() == Prompt.Kind.SHARE
                && (about == null || !about.response().equals(shared.get(prompt.id())));
    }

    /** The answer about which the engine asks who may read it; null for other questions. */
    private @Nullable Given about(AnswerId id) {
        String prefix = Prompt.Kind.SHARE.prefix();
        return id.text().startsWith(prefix)
                ? answers.get(new AnswerId(
                        id.text().substring(prefix.length(), id.text().length() - 1), id.visit()))
                : null;
    }

    private void signalled(Event.Signalled signal) {
        signals.add(signal);
        lastIn.put(talkOf(signals.size()), happened);
    }

    private static String talkOf(int number) {
        return "#" + number;
    }

    /** The safety conversation to which a question belongs ({@code #1}); empty in the main one. */
    private static String talkOf(AnswerId id) {
        String text = id.text().substring(id.text().indexOf('(') + 1);
        int end = text.indexOf('.');
        String dialogue = end < 0 ? "" : text.substring(0, end);
        return dialogue.contains("#") && !dialogue.contains("@") ? dialogue.substring(dialogue.indexOf('#')) : "";
    }

    private void given(AnswerId id, Response response, @Nullable Setting setting, OffsetDateTime at) {
        Given before = answers.get(id);
        boolean same = before != null && before.response().equals(response);
        Set<String> could = before == null ? null : could(id, before);
        follow(id, followUp -> followUp.given(same, could));
        answers.put(id, new Given(response, setting, at));
        order.put(id, ++given);
        Given about = about(id);
        if (about != null) {
            shared.put(id, about.response());
        }
        lastIn.put(talkOf(id), happened);
        reopened.remove(id);
        boolean toSafety = id.text().startsWith(Prompt.Kind.SAFETY.prefix())
                && response instanceof Response.YesNo answer
                && answer.yes();
        if (toSafety) {
            signalled(new Event.Signalled(id, at));
        }
    }

    private void follow(AnswerId id, UnaryOperator<FollowUp> becomes) {
        followUps.getOrDefault(id, new ArrayList<>()).replaceAll(becomes);
    }

    /** Who could read an answer in the end; null when that was not kept. */
    private @Nullable Set<String> could(AnswerId id, Given given) {
        AnswerId share = Prompt.Kind.SHARE.about(id);
        Given asked = order.getOrDefault(share, 0) > order.getOrDefault(id, 0) ? answers.get(share) : null;
        Setting setting = given.setting();
        if (asked == null) {
            return setting == null ? null : Set.copyOf(setting.readers());
        }
        Set<String> could = new LinkedHashSet<>(setting == null ? List.of() : setting.readers());
        could.addAll(Response.options(asked.response()));
        return could;
    }
}
