package nl.jimgids.author;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jimgids.script.Address;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * Where in a dialogue of now belongs what was translated before. A step without an id goes by its number, which is another one
 * as soon as a step comes before it; then what it said tells which it was.
 */
final class StringsMoves {
    private static final Pattern NUMBERED = Pattern.compile("(~?)([0-9]{1,6})");

    private StringsMoves() {}

    /** What stands under one key: what kind of text it is, and the text of the dialogue on one line, where that is known. */
    private record Item(String kind, @Nullable String says) {
        boolean same(Item other) {
            return says != null && kind.equals(other.kind) && says.equals(other.says);
        }
    }

    /** The translation with every text at the address that it has now. */
    static StringsTexts apply(Script script, Map<Address, Template> base, StringsTexts before) {
        Map<Address, String> now = new LinkedHashMap<>();
        base.forEach((address, text) -> now.put(address, text.text()));
        StringsTexts dialogue = new StringsTexts(Map.of(), now, StringsComments.NONE);
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<Address, Question> questions = new LinkedHashMap<>();
        Flow flow = Flow.of(script);
        for (int index = 0; index < flow.size(); index++) {
            if (flow.at(index) instanceof Step.Ask ask) {
                Address step = Address.step(index, ask.id());
                questions.put(step, ask.question());
                if (ask.question().renamedFrom() != null) {
                    renamed.put(ask.question().renamedFrom().text(), step.key());
                }
            }
        }
        StringsTexts moved = moved(before, dialogue, Address.WHOLE, "~gone_", renamed);
        for (Map.Entry<Address, Question> entry : questions.entrySet()) {
            Map<String, String> options = new LinkedHashMap<>();
            for (Option option : entry.getValue().type().options()) {
                if (option.renamedFrom() != null) {
                    options.put(option.renamedFrom().text(), option.key().text());
                }
            }
            moved = moved(moved, dialogue, entry.getKey().in("options"), "", options);
            moved = moved(moved, dialogue, entry.getKey().in("probes"), "", Map.of());
        }
        return moved;
    }

    private static StringsTexts moved(
            StringsTexts before, StringsTexts dialogue, Address holder, String gone, Map<String, String> renamed) {
        Map<String, Item> now = items(dialogue, holder);
        Map<String, String> moves = moves(items(before, holder), now, renamed, gone);
        return before.moved(holder, moves);
    }

    private static Map<String, Item> items(StringsTexts texts, Address holder) {
        int depth = holder.path().size();
        Map<String, Item> items = new LinkedHashMap<>();
        for (Address address : texts.addresses()) {
            boolean inside = address.path().size() > depth
                    && address.path().subList(0, depth).equals(holder.path());
            if (inside
                    && !(depth == 0 && Address.RESERVED.contains(address.path().get(0)))) {
                String kind = address.path().size() > depth + 1 ? address.path().get(depth + 1) : "";
                String says = texts.from().get(address);
                items.putIfAbsent(
                        address.path().get(depth), new Item(kind, says == null ? null : Template.words(says)));
            }
        }
        return items;
    }

    /** Under which key each of them stands now; one that belongs nowhere any more gets a key that nothing has. */
    private static Map<String, String> moves(
            Map<String, Item> before, Map<String, Item> now, Map<String, String> renamed, String gone) {
        Map<String, String> moves = new LinkedHashMap<>();
        Set<String> free = new LinkedHashSet<>(now.keySet());
        before.forEach((key, item) -> {
            Item here = now.get(key);
            if (here != null && (number(key) == 0 || item.same(here))) {
                take(key, key, moves, free);
            }
        });
        before.forEach((key, item) -> take(key, renamed.get(key), moves, free));
        before.forEach((key, item) -> take(key, first(free, now, item), moves, free));
        int shift = 0;
        for (Map.Entry<String, Item> entry : before.entrySet()) {
            String key = entry.getKey();
            String to = moves.get(key);
            if (to == null && number(key) > 0) {
                // What is as far behind the one before it as it was: its text changed.
                String near = (key.startsWith("~") ? "~" : "") + (number(key) + shift);
                Item here = now.get(near);
                take(key, here != null && here.kind().equals(entry.getValue().kind()) ? near : null, moves, free);
            } else if (to != null && number(key) > 0 && number(to) > 0) {
                shift = number(to) - number(key);
            }
        }
        Set<String> taken = new LinkedHashSet<>(now.keySet());
        taken.addAll(moves.values());
        before.keySet().stream().filter(key -> number(key) == 0).forEach(taken::add);
        int next = 1;
        for (String key : before.keySet()) {
            if (!moves.containsKey(key) && number(key) > 0) {
                while (!taken.add(gone + next)) {
                    next++;
                }
                moves.put(key, gone + next);
            }
        }
        return moves;
    }

    private static void take(String key, @Nullable String to, Map<String, String> moves, Set<String> free) {
        if (to != null && !moves.containsKey(key) && free.remove(to)) {
            moves.put(key, to);
        }
    }

    private static @Nullable String first(Set<String> free, Map<String, Item> now, Item item) {
        for (String key : free) {
            Item here = now.get(key);
            if (here != null && item.same(here)) {
                return key;
            }
        }
        return null;
    }

    /** The number of a step or of a probe; 0 when it has a name. */
    private static int number(String key) {
        Matcher matcher = NUMBERED.matcher(key);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }
}
