package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.List;

/** What became of a question. */
public sealed interface Response {
    /** The keys of the options that it chooses; none when it is no choice. */
    static List<String> options(Response response) {
        if (response instanceof Chosen chosen) {
            return List.of(chosen.option());
        }
        return response instanceof ChosenSome some ? some.options() : List.of();
    }

    /** "I pass." */
    record Passed() implements Response {}

    /** "I don't know." */
    record Unknown() implements Response {}

    /** An answer. */
    sealed interface Value extends Response {}

    /** One line or a story, exactly as it was typed. */
    record Text(String text) implements Value {}

    /** The key of an option. */
    record Chosen(String option) implements Value {}

    /** The keys of some options, in the order of the script. */
    record ChosenSome(List<String> options) implements Value {}

    /** Yes or no. */
    record YesNo(boolean yes) implements Value {}

    /** A whole number. */
    record Number(int number) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** People or things, in people's own words; no two are the same. */
    record Listed(List<String> entries) implements Value {}

    /** A person, in people's own words. */
    record Person(String name) implements Value {}
}
