package nl.jimgids.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/**
 * A scene to practise with a dialogue: a scripted person, and what can be said to them.
 *
 * @param about in a line, for whoever chooses a scene; null when there is none
 * @param learn what there is to practise, in a line; null when it does not say
 * @param dialogue the script that is practised
 * @param plays the role of the person
 * @param person what the person is called
 * @param portrait who the person is
 * @param table what others at the table are called, by role; roles that it leaves out and may be absent are
 * @param shortForm whether the short form of the dialogue is practised
 * @param begins the question with which the scene begins; what comes before was said before; null: at the beginning
 * @param stops the question after which the scene is over; null: at the end
 * @param difficulty 1 to 3
 * @param minutes how long it takes; null when it does not say
 * @param goals what is practised, by key
 * @param answers what is answered to each question, by its id: for everyone at the table
 * @param endings the first that holds is the one
 * @param digest of the file, as SHA-256 in hexadecimal
 */
public record Scenario(
        String name,
        Template title,
        @Nullable Template about,
        @Nullable Template learn,
        Name dialogue,
        String language,
        Name plays,
        Template person,
        Template portrait,
        Map<Name, Template> table,
        boolean shortForm,
        @Nullable Name begins,
        @Nullable Name stops,
        int difficulty,
        @Nullable Integer minutes,
        Map<String, Meter> meters,
        Map<String, Template> goals,
        Map<String, Answer> answers,
        List<Moment> moments,
        List<Ending> endings,
        List<String> sources,
        Place place,
        String digest) {

    /** What is answered to one question; the first line that holds is said. */
    public record Answer(Name question, List<Line> lines) {}

    /** What is answered to a question that is put now; null when the scenario does not say. */
    public @Nullable Answer answer(AnswerId asked) {
        String id = asked.text();
        Answer again = answers.get(id + "#" + asked.visit());
        Answer exact = again == null ? answers.get(id) : again;
        int sign = id.indexOf('@');
        return exact == null && sign > 0 ? answers.get(id.substring(0, sign)) : exact;
    }

    /** The moment of that id; null when there is none. */
    public @Nullable Moment moment(String id) {
        return moments.stream()
                .filter(moment -> moment.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Where the meters stand when the scene begins. */
    public Map<String, Integer> start() {
        return meters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, meter -> meter.getValue().start()));
    }
}
