package nl.jimgids.check.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.check.text.Passage.Kind;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Option;
import nl.jimgids.script.Question;

/**
 * A question who, with people to choose from that the script brings ("Mijn oma", "Tante Bea"): the youth brings the
 * people. Who sits at the table, kinds of people ("een vriend", "familie") and who somebody is to the youth may be
 * asked like that. One such person is enough only if the choice holds nobody but people; beside "ik zelf" it may mean
 * somebody at the table.
 */
final class PersonsAsOptions {
    private static final Set<String> BEFORE_WHO = Set.of(
            "en", "maar", "dus", "aan", "bij", "door", "met", "naar", "op", "over", "tegen", "tussen", "van", "voor");
    private static final Set<String> BEFORE_PERSON =
            Set.of("aan", "bij", "door", "met", "naar", "van", "mijn", "m'n", "m’n", "je", "jouw", "onze", "de");
    private static final Set<String> KNOWN =
            Set.of("hij", "zij", "ze", "deze", "die", "dit", "dat", String.valueOf(Prose.ANSWER));
    private static final Set<String> RELATED = Set.of("voor", "van", "persoon");

    private static final Set<String> ONE;
    private static final Set<String> REST;

    static {
        ResourceBundle people = WordList.read("people");
        ONE = Set.copyOf(WordList.split(people.getString("one")));
        REST = Set.copyOf(WordList.split(people.getString("rest")));
    }

    private PersonsAsOptions() {}

    static Stream<Finding> in(Passage passage) {
        Question question = passage.question();
        if (passage.kind() != Kind.ASK
                || question == null
                || passage.sentences().stream().noneMatch(PersonsAsOptions::asksWho)) {
            return Stream.empty();
        }
        List<Option> options = question.type().options();
        List<Option> people = new ArrayList<>();
        int rest = 0;
        for (Option option : options) {
            String label = option.label().text();
            if (isPerson(label, passage.roles())) {
                people.add(option);
            } else if (REST.contains(label.toLowerCase(Locale.ROOT))) {
                rest++;
            }
        }
        boolean nobodyElse = !people.isEmpty() && people.size() + rest == options.size();
        if (people.size() < 2 && !nobodyElse) {
            return Stream.empty();
        }
        String names = people.stream().map(option -> option.label().text()).collect(joining(", "));
        return Stream.of(Finding.error(
                "field-rule", "field-rule.persons", people.get(0).label().place(), names));
    }

    private static boolean asksWho(Sentence sentence) {
        List<String> words = sentence.words().stream().map(Sentence.Word::lower).toList();
        int at = 0;
        while (at < words.size() && BEFORE_WHO.contains(words.get(at))) {
            at++;
        }
        return sentence.asks()
                && at < words.size()
                && words.get(at).equals("wie")
                && !asksWhatSomebodyIs(words.subList(at + 1, words.size()));
    }

    /** "Wie is Bea?" and "Wie is dat voor jou?", unlike "Wie is dat?" and "Wie is erbij?". */
    private static boolean asksWhatSomebodyIs(List<String> words) {
        if (words.size() < 2 || !words.get(0).equals("is") || !KNOWN.contains(words.get(1))) {
            return false;
        }
        boolean pointing = words.get(1).equals("dat") || words.get(1).equals("die");
        return !pointing || (words.size() > 2 && RELATED.contains(words.get(2)));
    }

    private static boolean isPerson(String label, Set<String> roles) {
        List<String> words = new ArrayList<>(List.of(label.strip().split("\\s+")));
        while (words.size() > 1 && BEFORE_PERSON.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            words.remove(0);
        }
        String first = words.get(0).toLowerCase(Locale.ROOT);
        return ONE.contains(first)
                && !roles.contains(first)
                && words.stream().skip(1).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }
}
