package nl.jimgids.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Flow;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import nl.jimgids.script.Step;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.Nearest;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.words.Words;

/**
 * What a file says of earlier conversations with the same people: {@code before: {wie-kan-meedenken.gekozen: oma}}, by the name
 * of the dialogue and the id of the answer in it. It is taken to be said two weeks before.
 */
public final class EarlierSheet {
    private static final String NAME = "answers";
    private static final int DAYS_AGO = 14;

    private final Library library;
    private final LocalDate today;
    private final List<Memory> memories = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private EarlierSheet(Library library, LocalDate today) {
        this.library = library;
        this.today = today;
    }

    /** What a conversation knows then, and what is wrong with it. */
    public record Reading(Earlier earlier, List<Finding> findings) {}

    /** Reads what a sheet says of earlier conversations. */
    public static Reading read(AnswerSheet sheet, Library library, LocalDate today) {
        EarlierSheet earlier = new EarlierSheet(library, today);
        sheet.before().forEach(earlier::entry);
        List<Memory> memories = earlier.memories;
        return new Reading(
                memories.isEmpty() ? Earlier.NONE : new Earlier(null, null, memories), List.copyOf(earlier.findings));
    }

    private void entry(String id, AnswerSheet.Entry entry) {
        int dot = id.indexOf('.');
        Script script = dot < 0 ? null : library.find(id.substring(0, dot));
        if (script == null) {
            String dialogue = dot < 0 ? id : id.substring(0, dot);
            findings.add(Finding.error("unknown-dialogue", "unknown-dialogue", entry.place(), dialogue));
            return;
        }
        String local = id.substring(dot + 1);
        Flow flow = Flow.of(script);
        int index = flow.find(local.replaceFirst("@.*", ""));
        Step step = index == Flow.END ? null : flow.at(index);
        if (step instanceof Step.Ask ask) {
            List<String> readers =
                    Readers.of(ask.question(), Readers.by(ask, script, local), script, flow.alone(index));
            answer(script, local, ask, readers, entry);
        } else if (step instanceof Step.Do run) {
            outcome(script, local, run, entry);
        } else {
            findings.add(Finding.error("unknown-answer", "unknown-answer.elsewhere", entry.place(), local)
                    .nearest(Nearest.to(local, ids(flow))));
        }
    }

    private static List<String> ids(Flow flow) {
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < flow.size(); index++) {
            String id = flow.at(index).id();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private void answer(Script script, String id, Step.Ask ask, List<String> readers, AnswerSheet.Entry entry) {
        Prompt prompt = Prompts.before(script, id, ask, readers);
        Response response = SheetReader.read(prompt, entry.value(), today.minusDays(DAYS_AGO));
        boolean day = response instanceof Response.Day;
        Fits.Misfit misfit = response == null || day ? null : Fits.misfit(prompt, response, today);
        if (response == null || misfit != null) {
            findings.add(Finding.error(
                    NAME,
                    "answers.before",
                    entry.place(),
                    script.name() + "." + id,
                    ask.question().text().text()));
            return;
        }
        String words = Spoken.words(prompt, response, Words.in(script.language()));
        memories.add(
                new Memory(script.name(), id, response, words, prompt.label(), readers, today.minusDays(DAYS_AGO)));
    }

    private void outcome(Script script, String id, Step.Do run, AnswerSheet.Entry entry) {
        Script other = library.find(run.dialogue().text());
        String outcome = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
        Template text = other == null ? null : other.outcomes().get(outcome);
        if (text == null) {
            findings.add(Finding.error("unknown-outcome", "unknown-outcome", entry.place(), outcome));
            return;
        }
        memories.add(new Memory(
                script.name(),
                id,
                new Response.Chosen(outcome),
                text.text(),
                "",
                List.copyOf(script.roles().keySet()),
                today.minusDays(DAYS_AGO)));
    }
}
