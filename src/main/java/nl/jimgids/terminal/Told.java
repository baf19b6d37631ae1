package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;
import nl.jimgids.conversation.Turn;

/** What a script says and shows, as rows. */
final class Told {
    private Told() {}

    /** Whether it is said wherever the conversation is held. */
    static boolean stays(Turn turn) {
        return turn instanceof Turn.Said
                || turn instanceof Turn.Rested
                || turn instanceof Turn.Shown
                || turn instanceof Turn.Planned;
    }

    /** The rows of what stays; none for anything else. */
    static List<Row> rows(Turn turn, Voice voice) {
        if (turn instanceof Turn.Said said) {
            return aired(Markup.rows(said.text(), Tone.PLAIN));
        } else if (turn instanceof Turn.Rested rested) {
            return aired(Markup.rows(rested.text(), Tone.PLAIN));
        } else if (turn instanceof Turn.Shown shown) {
            return voice.shown(shown);
        } else if (turn instanceof Turn.Planned planned) {
            return voice.planned(planned);
        }
        return List.of();
    }

    /** With a blank row above. */
    static List<Row> aired(List<Row> rows) {
        List<Row> aired = new ArrayList<>();
        aired.add(Row.blank());
        aired.addAll(rows);
        return aired;
    }
}
