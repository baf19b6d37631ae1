package nl.jimgids.rehearsal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Given;
import nl.jimgids.conversation.Keeper;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Session;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A scene, up to where it waits for the trainee. It is a value: {@link #after(Choice)} gives the next one, so going back to a
 * moment is taking the scene of then, and two courses are two scenes.
 */
public final class Scene {
    private final Scenario scenario;
    private final Conversation conversation;
    private final State state;

    private Scene(Scenario scenario, Conversation conversation, State state) {
        this.scenario = scenario;
        this.conversation = conversation;
        this.state = state;
    }

    /**
     * Where a scene stands beside its conversation.
     *
     * @param done the moments that came
     * @param lines what was answered, also before the scene began
     * @param said what was answered to the question that stands now, where the trainee reacts to it first; null otherwise
     * @param begun whether the first question of the scene was come to
     */
    record State(
            Map<String, Integer> meters,
            Set<String> done,
            Set<Line> lines,
            @Nullable Response said,
            boolean begun,
            List<Beat> beats,
            Waits waits) {}

    /**
     * A scene at its beginning.
     *
     * @param script the dialogue that is practised
     * @param at the moment at which all of it is taken to happen
     */
    public static Scene begin(Scenario scenario, Script script, Library library, OffsetDateTime at) {
        Event.Started start = new Event.Started(Cast.table(scenario, script), scenario.shortForm(), at);
        Conversation conversation = Conversation.begin(library, script, start);
        return hold(scenario, conversation, new Persona(scenario, at.toLocalDate()), at, false);
    }

    /** The scene after the trainee did something; the same when it does not wait for this. */
    public Scene after(Choice choice) {
        boolean offered = state.waits() instanceof Waits.ForReply wait
                && wait.moment().id().equals(choice.moment())
                && wait.offered().contains(choice.reply());
        if (!offered) {
            return this;
        }
        OffsetDateTime at = conversation.start().at();
        return hold(scenario, conversation, new Persona(scenario, at.toLocalDate(), state, choice), at, true);
    }

    private static Scene hold(
            Scenario scenario, Conversation conversation, Persona persona, OffsetDateTime at, boolean again) {
        Session session = new Session(conversation, persona, Keeper.NOTHING, () -> at);
        if (again) {
            session.toldBefore();
        }
        try {
            Session.Result result = session.hold();
            return new Scene(scenario, result.conversation(), persona.state(result));
        } catch (Keeper.NotKept impossible) {
            throw new IllegalStateException("nothing is kept in a rehearsal", impossible);
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The conversation that is practised, as far as it went. */
    public Conversation conversation() {
        return conversation;
    }

    /** What happened, in order. */
    public List<Beat> beats() {
        return state.beats();
    }

    /** Where the meters stand. */
    public Map<String, Integer> meters() {
        return state.meters();
    }

    /** The ways to answer that were used, also before the scene began. */
    public Set<Line> lines() {
        return state.lines();
    }

    /** What it waits for. */
    public Waits waits() {
        return state.waits();
    }

    /** What the trainee did, in order. */
    public List<Beat.Acted> acts() {
        return state.beats().stream()
                .filter(Beat.Acted.class::isInstance)
                .map(Beat.Acted.class::cast)
                .toList();
    }

    /** All that what follows depends on; two scenes with the same go on in the same way. */
    public Object key() {
        String waits =
                state.waits() instanceof Waits.ForReply wait ? wait.moment().id() : "";
        List<Response> given =
                conversation.answers().values().stream().map(Given::response).toList();
        String saidNow = String.valueOf(state.said());
        return List.of(
                waits, state.meters(), state.done(), conversation.answers().keySet(), given, saidNow, state.begun());
    }
}
