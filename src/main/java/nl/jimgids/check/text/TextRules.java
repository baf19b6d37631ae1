package nl.jimgids.check.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Script;

/** Everything that is found in the texts of a script. */
public final class TextRules {
    private static final List<Function<Passage, Stream<Finding>>> IN_ANY_LANGUAGE =
            List.of(WrittenJim::in, TwoQuestions::in, HintLayer::in);

    private static final List<Function<Passage, Stream<Finding>>> IN_DUTCH = List.of(
            PersonsAsOptions::in,
            Claims::in,
            Certificates::in,
            LongSentences::in,
            Jargon::in,
            PassiveVoice::in,
            Brackets::in,
            DoubleNegation::in);

    private TextRules() {}

    /** The findings {@code field-rule} and {@code hard-to-read}, in the order of the file. */
    public static List<Finding> of(Script script) {
        List<Passage> passages = Passages.of(script);
        Stream<Finding> found = each(IN_ANY_LANGUAGE, passages);
        if (script.language().equals("nl")) {
            found = Stream.of(found, each(IN_DUTCH, passages), PartScore.in(passages))
                    .flatMap(all -> all);
        }
        return found.sorted().distinct().toList();
    }

    private static Stream<Finding> each(List<Function<Passage, Stream<Finding>>> rules, List<Passage> passages) {
        return passages.stream().flatMap(passage -> rules.stream().flatMap(rule -> rule.apply(passage)));
    }
}
