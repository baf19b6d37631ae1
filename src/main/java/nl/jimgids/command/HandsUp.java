package nl.jimgids.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.jimgids.rehearsal.Waits;
import nl.jimgids.terminal.Stage;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Hands in a group, counted by the trainer. */
record HandsUp(Stage stage, Words words) {
    /**
     * How many people chose each reply.
     *
     * @param shown the numbers of the replies in the order in which they are shown
     * @return in the order of the file, 0 for what is not offered; null when people stop here
     */
    @Nullable
    List<Integer> count(Waits.ForReply wait, List<Integer> shown, String where) {
        List<String> rows = new ArrayList<>();
        shown.forEach(
                number -> rows.add(wait.moment().replies().get(number - 1).say().text()));
        stage.lists(rows);
        while (true) {
            String line = stage.line(words.say("rehearsal.hands", shown.size()), where);
            if (line == null) {
                return null;
            }
            List<Integer> counts = numbers(line);
            if (line.isBlank()) {
                return List.of();
            } else if (counts.size() == shown.size()) {
                List<Integer> hands = new ArrayList<>(
                        Collections.nCopies(wait.moment().replies().size(), 0));
                for (int index = 0; index < counts.size(); index++) {
                    hands.set(shown.get(index) - 1, counts.get(index));
                }
                return List.copyOf(hands);
            }
            stage.remarks(words.say("rehearsal.hands.wrong", shown.size()));
        }
    }

    /** The whole numbers of a line; none when something else stands in it. */
    private static List<Integer> numbers(String line) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : line.strip().split("[\\s,]+")) {
            if (!word.matches("[0-9]{1,3}")) {
                return List.of();
            }
            numbers.add(Integer.valueOf(word));
        }
        return numbers;
    }
}
