package nl.jimgids.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Earlier;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Table;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.terminal.Terminals;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/**
 * What is still known from earlier conversations is shown before it is used, and people say what is so no longer. Only what all
 * who sit here may read is shown.
 */
final class Recalling {
    private final Terminals terminal;
    private final Words words;

    Recalling(Terminals terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** What the conversation may know; a case without earlier conversations knows nothing yet. */
    Earlier of(String name, Store store, Script script, Library library, Table table) throws Trouble {
        Cases cases = Cases.of(store, library, words);
        cases.left().forEach(terminal::say);
        return right(cases.earlier(name, script, library), table);
    }

    /** What was said to one question: the last time, and before. */
    private record Times(List<Memory> all) {
        Memory last() {
            return all.get(all.size() - 1);
        }
    }

    private Earlier right(Earlier earlier, Table table) {
        List<Times> shown = shown(earlier, table);
        if (shown.isEmpty()) {
            return earlier;
        }
        terminal.say(words.say("command.case.known"));
        shown.forEach(times -> terminal.say("- " + line(times.last())));
        List<String> ways = List.of(words.say("command.case.right"), words.say("command.case.wrong"));
        if (terminal.choose(words.say("command.case.still"), ways) != 1) {
            return earlier;
        }
        Earlier left = earlier;
        List<Times> rest = new ArrayList<>(shown);
        while (!rest.isEmpty()) {
            List<String> rows = new ArrayList<>();
            rest.forEach(times -> rows.add(line(times.last())));
            rows.add(words.say("command.case.done"));
            int chosen = terminal.choose(words.say("command.case.which"), rows);
            if (chosen < 0 || chosen == rest.size()) {
                break;
            }
            left = left.without(rest.remove(chosen).all());
        }
        return left;
    }

    /** What everyone at the table may read, by question. */
    private static List<Times> shown(Earlier earlier, Table table) {
        Map<String, Times> shown = new LinkedHashMap<>();
        for (Memory memory : earlier.memories()) {
            boolean open = memory.readers().containsAll(table.roles());
            if (open && !memory.label().isEmpty() && !memory.words().isEmpty()) {
                shown.computeIfAbsent(memory.dialogue() + "." + memory.id(), key -> new Times(new ArrayList<>()))
                        .all()
                        .add(memory);
            }
        }
        return List.copyOf(shown.values());
    }

    private String line(Memory memory) {
        return words.say(
                "command.case.memory",
                SafeText.line(memory.label()),
                SafeText.line(memory.words()),
                words.day(memory.on()));
    }
}
