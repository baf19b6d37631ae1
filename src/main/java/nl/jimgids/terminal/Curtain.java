package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.jimgids.conversation.Move;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Table;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that only those look at the screen who may. Before a stretch for some of them the screen is covered and handed
 * over; after it, nothing of it is left.
 */
final class Curtain {
    private static final Set<Command> COVER = Set.of(Command.BACK, Command.SAFETY, Command.LATER);

    private final Talk talk;
    private List<String> lookers = List.of();
    private boolean skips;

    Curtain(Talk talk) {
        this.talk = talk;
    }

    /** Who of the table may look; empty: everyone. */
    static List<String> lookers(List<String> alone, Table table) {
        if (alone.isEmpty() || alone.containsAll(table.roles())) {
            return List.of();
        }
        List<String> present = alone.stream().filter(table::has).toList();
        return present.isEmpty() ? alone : present;
    }

    /** Whether people chose to pass over this stretch, because this screen cannot be wiped. */
    boolean skips() {
        return skips;
    }

    /**
     * Lets only these roles look from here on.
     *
     * @return what people did instead of going on; null when they go on
     */
    @Nullable
    Move only(List<String> next, Voice voice) {
        if (next.equals(lookers)) {
            return null;
        }
        boolean wasClosed = !lookers.isEmpty();
        lookers = next;
        skips = false;
        // What was said just before would be gone with the screen, before anybody could read it.
        boolean stops = talk.screen().hides() && !talk.letRead("terminal.alone.before");
        Move instead = stops ? new Move.Rest(true) : wasClosed ? open(next.isEmpty()) : null;
        if (instead == null && !next.isEmpty()) {
            instead = close(next, voice);
        }
        if (instead != null) {
            // The next time they are asked again whether it is the right moment.
            end();
        }
        return instead;
    }

    /**
     * Asks once more, for a question that cannot be passed over: the others must not see it unless that is all right.
     *
     * @return what people did instead of looking; null when they look
     */
    @Nullable
    Move again(Voice voice) {
        List<Row> cover = talk.rows(Tone.PLAIN, "terminal.alone.needed", voice.names(lookers));
        Move instead = null;
        while (skips && instead == null) {
            Input input =
                    talk.ask(Ask.of(new YesNo(null), talk.words()).above(cover).commands(COVER));
            if (!(input instanceof Input.Answered answered)) {
                instead = instead(input);
            } else if (answered.value().equals(new Response.YesNo(true))) {
                skips = false;
            } else if (talk.mayStop()) {
                instead = new Move.Rest(false);
            }
        }
        if (instead != null) {
            end();
        }
        return instead;
    }

    /** Goes on where another one was: whoever looked there still does, and nobody is asked anew. */
    void takeOver(Curtain before) {
        lookers = before.lookers;
        skips = before.skips;
        talk.hidden(before.talk.isHidden());
    }

    /** Leaves nothing of the stretch, without asking anybody. */
    void end() {
        lookers = List.of();
        skips = false;
        if (talk.isHidden()) {
            uncover();
        }
    }

    private @Nullable Move close(List<String> next, Voice voice) {
        String names = voice.names(next);
        talk.say(List.of(Row.blank(), Row.quiet(talk.words().say("terminal.alone.stretch", names))));
        talk.hidden(true);
        boolean hides = talk.screen().hides();
        if (hides) {
            talk.screen().hide(true);
        }
        List<Row> cover = new ArrayList<>(talk.rows(
                Tone.PLAIN, next.size() == 1 ? "terminal.alone.cover" : "terminal.alone.cover.several", names));
        if (hides) {
            cover.addAll(talk.rows(Tone.PLAIN, "terminal.alone.enter"));
            cover.add(Row.blank());
            return ready(cover, true);
        }
        cover.addAll(talk.rows(Tone.PLAIN, "terminal.alone.stays", names));
        Input input =
                talk.ask(Ask.of(new YesNo(null), talk.words()).above(cover).commands(COVER));
        if (input instanceof Input.Answered answered) {
            skips = answered.value().equals(new Response.YesNo(false));
            return null;
        }
        return instead(input);
    }

    private @Nullable Move open(boolean forEveryone) {
        if (!forEveryone) {
            uncover();
            return null;
        }
        talk.screen().wipe();
        List<Row> cover = new ArrayList<>(
                talk.rows(Tone.PLAIN, talk.screen().hides() ? "terminal.alone.done" : "terminal.alone.done.stays"));
        cover.add(Row.blank());
        Move instead = ready(cover, false);
        uncover();
        return instead;
    }

    private void uncover() {
        talk.screen().wipe();
        talk.screen().hide(false);
        talk.hidden(false);
    }

    private @Nullable Move ready(List<Row> cover, boolean choice) {
        Ask ask = Ask.of(new Ready(), talk.words()).above(cover);
        Input input = talk.ask(choice ? ask.commands(COVER) : ask);
        talk.screen().wipe();
        return input instanceof Input.Answered ? null : instead(input);
    }

    private static Move instead(Input input) {
        if (input instanceof Input.Pressed pressed) {
            return switch (pressed.command()) {
                case BACK -> new Move.Back();
                case SAFETY -> new Move.Safety();
                default -> new Move.Rest(false);
            };
        }
        return new Move.Rest(true);
    }
}
