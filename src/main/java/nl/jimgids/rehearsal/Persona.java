package nl.jimgids.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Fits;
import nl.jimgids.conversation.Move;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.QuestionId;
import nl.jimgids.conversation.Respondent;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Session;
import nl.jimgids.conversation.SheetReader;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Template;
import org.jspecify.annotations.Nullable;

/** The scripted person, who answers for everyone at the table, and stops where the trainee has something to say. */
final class Persona implements Respondent {
    private static final int MOST_VISITS = 20;

    private final Scenario scenario;
    private final LocalDate today;
    private final List<Beat> beats = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Set<Line> lines = new HashSet<>();

    /** What was said before the scene begins, as long as nothing was asked since. */
    private final List<Beat> leadIn = new ArrayList<>();

    private Map<String, Integer> meters;
    private boolean begun;
    private @Nullable Choice choice;
    private @Nullable Response said;
    private @Nullable Waits waits;

    Persona(Scenario scenario, LocalDate today) {
        this.scenario = scenario;
        this.today = today;
        this.meters = scenario.start();
        this.begun = scenario.begins() == null;
    }

    /** Goes on where a scene waits, with what the trainee did. */
    Persona(Scenario scenario, LocalDate today, Scene.State before, Choice choice) {
        this.scenario = scenario;
        this.today = today;
        this.meters = before.meters();
        this.begun = before.begun();
        this.said = before.said();
        this.choice = choice;
        beats.addAll(before.beats());
        done.addAll(before.done());
        lines.addAll(before.lines());
    }

    /** Where the scene stands now. */
    Scene.State state(Session.Result result) {
        Waits now = waits == null ? stuck(result.conversation()) : waits;
        return new Scene.State(meters, Set.copyOf(done), Set.copyOf(lines), said, begun, List.copyOf(beats), now);
    }

    private Waits stuck(Conversation conversation) {
        String reason = conversation.now() instanceof Now.Stuck stuck
                ? stuck.reason().toString()
                : Now.Stuck.Reason.ENDLESS.toString();
        return broken("persona-silent.stuck", scenario.dialogue(), reason);
    }

    @Override
    public void hear(Turn turn, Conversation conversation) {
        if (turn instanceof Turn.Asked) {
            leadIn.clear();
        } else if (begun) {
            beats.add(new Beat.Told(turn));
        } else if (!(turn instanceof Turn.Closed)) {
            leadIn.add(new Beat.Told(turn));
        }
    }

    @Override
    public Move answer(Prompt prompt, Conversation conversation) {
        AnswerId id = prompt.id();
        if (!begun && is(scenario.begins(), id)) {
            begun = true;
            beats.addAll(leadIn);
        }
        Response response = said;
        if (response == null) {
            if (begun && !passes(true, id)) {
                return stop();
            }
            response = response(prompt);
            if (response == null) {
                return stop();
            }
            said = response;
        }
        if (begun && !passes(false, id)) {
            return stop();
        }
        if (begun && is(scenario.stops(), id)) {
            return over();
        }
        said = null;
        return new Move.Give(response);
    }

    private static boolean is(@Nullable Name question, AnswerId id) {
        return question != null && QuestionId.parse(question.text()).means(id);
    }

    /** Whether no moment stands in the way. They come in the order of the file: what was passed by does not come back. */
    private boolean passes(boolean before, AnswerId id) {
        for (Moment moment = next(before, id); moment != null; moment = next(before, id)) {
            Choice now = choice;
            if (now == null || !now.moment().equals(moment.id())) {
                List<Integer> offered = offered(moment);
                waits = offered.isEmpty()
                        ? new Waits.Broken(
                                Finding.error("no-option-left", "no-option-left.moment", moment.place(), moment.id()))
                        : new Waits.ForReply(moment, offered);
                return false;
            }
            act(moment, now);
            choice = null;
            if (endsAtOnce()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Moment next(boolean before, AnswerId id) {
        Moment next = null;
        for (Moment moment : scenario.moments()) {
            if (moment.isAt(before, id) && done.contains(moment.id())) {
                next = null;
            } else if (next == null && moment.isAt(before, id) && Meters.hold(moment.when(), meters)) {
                next = moment;
            }
        }
        return next;
    }

    private List<Integer> offered(Moment moment) {
        List<Integer> offered = new ArrayList<>();
        for (int number = 1; number <= moment.replies().size(); number++) {
            if (Meters.hold(moment.replies().get(number - 1).when(), meters)) {
                offered.add(number);
            }
        }
        return List.copyOf(offered);
    }

    private void act(Moment moment, Choice now) {
        Reply reply = moment.replies().get(now.reply() - 1);
        Map<String, Integer> before = meters;
        meters = Meters.moved(before, reply.moves(), scenario.meters());
        done.add(moment.id());
        beats.add(new Beat.Acted(moment, now, before, meters));
    }

    private boolean endsAtOnce() {
        for (Ending ending : scenario.endings()) {
            if (ending.atOnce() && Meters.hold(ending.when(), meters)) {
                waits = new Waits.Over(ending);
                return true;
            }
        }
        return false;
    }

    /** What is answered now; null when the scenario has no answer, or one that does not fit. */
    private @Nullable Response response(Prompt prompt) {
        Scenario.Answer answer = scenario.answer(prompt.id());
        if (answer == null) {
            return unwritten(prompt);
        }
        Line line = answer.lines().stream()
                .filter(each -> Meters.hold(each.when(), meters))
                .findFirst()
                .orElse(null);
        if (line == null) {
            waits = broken(
                    "persona-silent.line", answer.question(), answer.question().text(), prompt.text());
            return null;
        }
        Response response = SheetReader.read(prompt, line.answer(), today);
        boolean fits = response != null && Fits.misfit(prompt, response, today) == null;
        if (response == null || !fits || prompt.id().visit() > MOST_VISITS) {
            String message = fits ? "persona-silent.round" : "persona-silent.misfit";
            Name at = new Name(answer.question().text(), line.place());
            waits = broken(message, at, answer.question().text(), prompt.text());
            return null;
        }
        lines.add(line);
        if (begun && prompt.kind() == Prompt.Kind.SCRIPT) {
            Template says = line.says();
            beats.add(new Beat.Asked(prompt, response, says == null ? null : says.text()));
        }
        return response;
    }

    private @Nullable Response unwritten(Prompt prompt) {
        Response response = SheetReader.unwritten(prompt);
        if (response == null) {
            String id = prompt.id().text();
            Name answers = new Name(id, scenario.place());
            waits = broken(
                    "persona-silent", answers, id, prompt.text(), prompt.place().toString());
        }
        return response;
    }

    private static Waits broken(String message, Name at, String... arguments) {
        return new Waits.Broken(Finding.error("persona-silent", message, at.place(), arguments));
    }

    private static Move stop() {
        return new Move.Rest(false);
    }

    private Move over() {
        for (Ending ending : scenario.endings()) {
            if (Meters.hold(ending.when(), meters)) {
                waits = new Waits.Over(ending);
                return stop();
            }
        }
        List<Ending> endings = scenario.endings();
        Place place = endings.isEmpty()
                ? scenario.place()
                : endings.get(endings.size() - 1).place();
        waits = new Waits.Broken(Finding.error("no-ending", "no-ending", place));
        return stop();
    }

    /** In a rehearsal a pause takes no time. */
    @Override
    public Move rest(Now.Resting rest, Conversation conversation) {
        return new Move.Resume();
    }

    @Override
    public Move confirm(Now.Ended end, Conversation conversation) {
        return over();
    }
}
