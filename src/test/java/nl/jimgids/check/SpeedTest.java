package nl.jimgids.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.reader.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a complete check takes. The build asks for a sixtieth of what is promised, because its machine is slow and busy; the
 * profile {@code bench} ({@code mvn -Pbench test}) measures the promises and prints what it finds.
 */
class SpeedTest {
    private static final boolean FULL = Boolean.getBoolean("jim.bench");
    private static final String HEADER = """
            jim: 1
            dialogue: groot
            title: Groot
            language: nl
            roles: {jongere: Jongere, professional: Hulpverlener}
            steps:
              - say: We vertellen niets door. Alleen als iemand niet veilig is, moeten we iets doen.
            """;
    private static final Script SAFETY =
            ScriptReader.read("veiligheid.yaml", """
            jim: 1
            dialogue: veiligheid
            title: Veiligheid
            language: nl
            roles: {jongere: Jongere}
            steps:
              - say: We praten verder.
            """).script();

    /**
     * Every question is asked because of the one before it, and the last one never: it contradicts the first. A file may not be
     * so large, so it is read in pieces.
     */
    private static ScriptReader.Reading chain(int questions) {
        List<Step> steps = new ArrayList<>();
        ScriptReader.Reading piece = ScriptReader.read("groot.yaml", piece(0, Math.min(questions, 1_000)));
        Script first = piece.script();
        for (int from = 0; from < questions; from += 1_000) {
            String text = piece(from, Math.min(questions, from + 1_000));
            steps.addAll(ScriptReader.read("groot.yaml", text).script().steps());
        }
        String last = HEADER + "  - {id: slot, ask: Wat wil je, to: jongere, type: yes_no, when: {q0: no, q"
                + (questions - 1) + ": answered}}\n";
        steps.addAll(ScriptReader.read("groot.yaml", last).script().steps());
        Script whole = new Script(
                first.name(),
                first.title(),
                first.about(),
                first.language(),
                first.phase(),
                first.minutes(),
                first.roles(),
                first.optionalRoles(),
                first.share(),
                first.outcomes(),
                first.sources(),
                first.variables(),
                first.uses(),
                first.safety(),
                first.version(),
                List.copyOf(steps),
                first.source(),
                first.digest());
        return new ScriptReader.Reading(first.source(), whole, List.of());
    }

    private static String piece(int from, int upto) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int number = from; number < upto; number++) {
            text.append("  - id: q").append(number).append("\n    ask: Hoe gaat het met je?\n    to: jongere\n");
            text.append(
                    switch (number % 3) {
                        case 0 -> "    type: yes_no\n";
                        case 1 -> "    type: scale\n    from: 0\n    upto: 10\n";
                        default -> "    options: {a: Goed, b: Gaat wel, c: Slecht}\n";
                    });
            if (number > 0) {
                String test = switch ((number - 1) % 3) {
                    case 0 -> "[yes, passed]";
                    case 1 -> "{at_least: 5}";
                    default -> "[a, b, passed]";
                };
                text.append("    when: {q")
                        .append(number - 1)
                        .append(": ")
                        .append(test)
                        .append("}\n");
            }
        }
        return text.toString();
    }

    /** Questions whose answers condition each other in every pair, and one condition that no path meets. */
    private static ScriptReader.Reading pairs(int questions) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int number = 0; number < questions; number++) {
            text.append("  - {id: q").append(number).append(", ask: Wat wil je, to: jongere, type: yes_no");
            if (number > 0) {
                text.append(", when: {any: [");
                for (int before = 0; before < number; before++) {
                    text.append(before > 0 ? ", " : "")
                            .append("{q")
                            .append(before)
                            .append(": [yes, passed]}");
                }
                text.append("]}");
            }
            text.append("}\n");
        }
        for (int one = 0; one < questions; one++) {
            for (int other = one + 1; other < questions; other++) {
                text.append("  - {say: Dank je., when: {q")
                        .append(one)
                        .append(": yes, q")
                        .append(other)
                        .append(": no}}\n");
            }
        }
        // The second question is only asked of whoever said yes to the first, or passed it.
        text.append("  - {say: Dag., when: {q0: no, q1: yes}}\n");
        return ScriptReader.read("groot.yaml", text.toString());
    }

    private static Duration timed(ScriptReader.Reading reading, String finding) {
        long start = System.nanoTime();
        List<String> names = Check.of(reading, Library.of(SAFETY)).stream()
                .filter(found -> !found.name().equals("silent-pass"))
                .map(Finding::name)
                .toList();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(
                finding.isEmpty() ? List.of() : List.of(finding),
                names.stream().limit(5).toList());
        return taken;
    }

    private static Duration best(int times, ScriptReader.Reading reading, String finding) {
        List<Duration> all = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            all.add(timed(reading, finding));
        }
        return all.stream().min(Duration::compareTo).orElseThrow();
    }

    @Test
    void aThousandQuestionsTakeASecond() {
        Duration taken = best(FULL ? 10 : 1, chain(1_000), "never-true");
        report("chain of 1,000", taken);
        assertTrue(taken.compareTo(Duration.ofSeconds(FULL ? 1 : 60)) < 0, taken.toString());
    }

    @Test
    void fortyAnswersInEveryPairTakeASecond() {
        Duration taken = best(FULL ? 10 : 1, pairs(40), "never-true");
        report("40 answers in 780 pairs", taken);
        assertTrue(taken.compareTo(Duration.ofSeconds(FULL ? 1 : 60)) < 0, taken.toString());
    }

    /** A ratio of two times says nothing on a machine that does other things as well, so the build leaves it out. */
    @Test
    @EnabledIfSystemProperty(named = "jim.bench", matches = "true")
    void theCostGrowsAboutAsTheScript() {
        int small = 1_000;
        int large = 10_000;
        Duration one = best(5, chain(small), "never-true");
        Duration other = best(3, chain(large), "never-true");
        double ratio = (double) other.toNanos() / one.toNanos();
        double nLogN = large * Math.log(large) / (small * Math.log(small));
        report("chain of " + large, other);
        report("ratio " + large + " to " + small + ", n log n is " + Math.round(nLogN), Math.round(ratio) + " times");
        assertTrue(other.compareTo(Duration.ofSeconds(10)) < 0, other.toString());
        assertTrue(ratio < 2 * nLogN, "grows by " + ratio + ", n log n is " + nLogN);
    }

    private static void report(String what, Object measured) {
        if (FULL) {
            System.out.println("bench: " + what + ": " + measured + ", heap in use "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000 + " MB");
        }
    }
}
