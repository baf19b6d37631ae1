package nl.jimgids.rehearsal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.jimgids.conversation.QuestionId;
import nl.jimgids.conversation.Questions;
import nl.jimgids.conversation.Table;
import nl.jimgids.rehearsal.Cast;
import nl.jimgids.rehearsal.Ending;
import nl.jimgids.rehearsal.Line;
import nl.jimgids.rehearsal.Meter;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Reply;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.script.Condition;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Mentions;
import nl.jimgids.script.Name;
import nl.jimgids.script.Script;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.reader.Nearest;
import org.jspecify.annotations.Nullable;

/** Looks whether every name in a scenario leads somewhere: to its dialogue, and to its own meters and goals. */
public final class ScenarioLinker {
    private final Scenario scenario;
    private final Findings findings = new Findings();

    private ScenarioLinker(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * What leads nowhere, in the order of the file.
     *
     * @param library gives the dialogue, and those that it runs
     * @param names the dialogues that there are, for the nearest one
     */
    public static List<Finding> link(Scenario scenario, Library library, List<String> names) {
        ScenarioLinker linker = new ScenarioLinker(scenario);
        Name dialogue = scenario.dialogue();
        Script script = library.find(dialogue.text());
        if (script == null) {
            linker.findings.add(Finding.error("unknown-dialogue", "unknown-dialogue", dialogue.place(), dialogue.text())
                    .nearest(Nearest.to(dialogue.text(), names)));
        } else {
            linker.dialogue(script, Questions.of(script, library));
        }
        linker.own();
        return linker.findings.sorted();
    }

    private void dialogue(Script script, Questions questions) {
        List<Name> roles = new ArrayList<>(scenario.table().keySet());
        roles.add(scenario.plays());
        scenario.moments().stream()
                .flatMap(moment -> moment.replies().stream())
                .map(Reply::by)
                .filter(Objects::nonNull)
                .forEach(roles::add);
        for (Name role : roles) {
            if (!script.roles().containsKey(role.text())) {
                findings.unknown("unknown-role", role, script.roles().keySet());
            }
        }
        Table table = Cast.table(scenario, script);
        for (Moment moment : scenario.moments()) {
            for (Reply reply : moment.replies()) {
                Name by = reply.by();
                if (by != null && script.roles().containsKey(by.text()) && !table.has(by.text())) {
                    findings.unknown("unknown-role", "unknown-role.not-there", by.text(), by.place(), table.roles());
                }
            }
        }
        question(scenario.begins(), questions);
        question(scenario.stops(), questions);
        scenario.answers().values().forEach(answer -> question(answer.question(), questions));
        scenario.moments().forEach(moment -> question(moment.question(), questions));
    }

    private void question(@Nullable Name written, Questions questions) {
        if (written == null) {
            return;
        }
        QuestionId id = QuestionId.parse(written.text());
        if (questions.find(id) == null) {
            findings.unknown("unknown-answer", "unknown-answer", id.question(), written.place(), questions.ids());
        }
    }

    private void own() {
        for (Scenario.Answer answer : scenario.answers().values()) {
            answer.lines().stream().map(Line::when).forEach(this::condition);
        }
        for (Moment moment : scenario.moments()) {
            condition(moment.when());
            moment.replies().forEach(this::reply);
        }
        scenario.endings().stream().map(Ending::when).forEach(this::condition);
    }

    private void reply(Reply reply) {
        condition(reply.when());
        for (Meter.Move move : reply.moves()) {
            meter(move.meter());
        }
        for (String goal : reply.goals().keySet()) {
            if (!scenario.goals().containsKey(goal)) {
                Name name = new Name(goal, reply.place());
                findings.unknown("unknown-goal", name, scenario.goals().keySet());
            }
        }
    }

    private void meter(Name name) {
        if (!scenario.meters().containsKey(name.text())) {
            findings.unknown("unknown-variable", name, scenario.meters().keySet());
        }
    }

    private void condition(@Nullable Condition when) {
        if (when instanceof Condition.All all) {
            all.conditions().forEach(this::condition);
        } else if (when instanceof Condition.Any any) {
            any.conditions().forEach(this::condition);
        } else if (when instanceof Condition.Not not) {
            condition(not.condition());
        } else if (when instanceof Condition.AtTable table) {
            findings.error(
                    "type-mismatch",
                    "type-mismatch.meter",
                    table.place(),
                    table.role().text());
        } else if (when instanceof Condition.Answer answer) {
            meter(new Name(answer.answer().written(), answer.place()));
            if (Mentions.holds(answer.test(), test -> !isNumber(test))) {
                findings.error(
                        "type-mismatch",
                        "type-mismatch.meter",
                        answer.place(),
                        answer.answer().written());
            }
        }
    }

    private static boolean isNumber(Condition.Test test) {
        boolean joins = test instanceof Condition.OneOf || test instanceof Condition.AllOf;
        boolean numbers = test instanceof Condition.Is is
                && is.values().stream().allMatch(value -> value.text().matches("-?[0-9]{1,9}"));
        return joins || numbers || test instanceof Condition.Within;
    }
}
