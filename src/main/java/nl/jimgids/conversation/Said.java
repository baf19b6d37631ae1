package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events leave behind; built in one pass, and only read after that. */
final class Said {
    final Map<AnswerId, Given> answers = new LinkedHashMap<>();
    final Map<String, OffsetDateTime> rests = new HashMap<>();
    final List<Event.Noted> notes = new ArrayList<>();
    final List<Event.Probed> probes = new ArrayList<>();
    final List<Event.Signalled> signals = new ArrayList<>();

    @Nullable
    AnswerId reopened;

    @Nullable
    OffsetDateTime finished;

    boolean paused;

    Said(List<Event> events) {
        events.forEach(this::apply);
    }

    private void apply(Event event) {
        if (event instanceof Event.Answered answered) {
            given(answered.id(), answered.value(), event.at());
        } else if (event instanceof Event.Passed passed) {
            given(passed.id(), new Response.Passed(), event.at());
        } else if (event instanceof Event.Unknown unknown) {
            given(unknown.id(), new Response.Unknown(), event.at());
        } else if (event instanceof Event.WentBack back) {
            reopened = back.to();
            finished = null;
        } else if (event instanceof Event.Noted noted) {
            notes.add(noted);
        } else if (event instanceof Event.Probed probed) {
            probes.add(probed);
        } else if (event instanceof Event.Signalled signalled) {
            signals.add(signalled);
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

    private void given(AnswerId id, Response response, OffsetDateTime at) {
        answers.put(id, new Given(response, at));
        if (id.equals(reopened)) {
            reopened = null;
        }
        boolean toSafety = id.text().startsWith(Prompt.Kind.SAFETY.prefix())
                && response instanceof Response.YesNo answer
                && answer.yes();
        if (toSafety) {
            signals.add(new Event.Signalled(id, at));
        }
    }
}
