package nl.jimgids.rehearsal.reader;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.rehearsal.Code;
import nl.jimgids.rehearsal.Meter;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Reply;
import nl.jimgids.script.Address;
import nl.jimgids.script.Name;
import nl.jimgids.script.Template;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.yaml.Yaml;

/** Reads the moments of a scene, and what can be said at each. */
record MomentsReader(Nodes nodes, SpokenTexts texts, Findings findings) {
    /** What stands at the top of a translation beside the moments. */
    private static final List<String> GROUPS =
            List.of("scene", "persona", "table", "meters", "goals", "answers", "said", "endings");

    List<Moment> read(Fields file) {
        List<Moment> moments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (Fields moment : nodes.rows(file, "moments", ScenarioKeys.MOMENT)) {
            number++;
            Name written = moment.word("id");
            String id = written == null ? "~" + number : written.text();
            if (written != null && GROUPS.contains(id)) {
                findings.error("bad-name", "bad-name.reserved", written.place(), id);
            }
            if (!seen.add(id)) {
                findings.error("duplicate-id", "duplicate-id", moment.placeOf("id"), id, "");
            }
            boolean before = moment.has("before");
            Name question = moment.word(before ? "before" : "after");
            if (question != null) {
                Address at = Address.WHOLE.in(id);
                Template situation = texts.text(moment, "situation", at);
                List<Reply> replies = replies(moment, at);
                moments.add(new Moment(
                        id, before, texts.of(question), nodes.when(moment), situation, replies, moment.place()));
            }
        }
        return List.copyOf(moments);
    }

    private List<Reply> replies(Fields moment, Address at) {
        List<Reply> replies = new ArrayList<>();
        int number = 0;
        for (Fields reply : nodes.rows(moment, "respond", ScenarioKeys.REPLY)) {
            number++;
            Address here = at.in(String.valueOf(number));
            Template nothing = new Template("", reply.place());
            Template say = texts.text(reply, "say", here);
            Template persona = texts.text(reply, "persona", here);
            Template feedback = texts.text(reply, "feedback", here);
            replies.add(new Reply(
                    nodes.when(reply),
                    requireNonNullElse(say, nothing),
                    codes(reply),
                    moves(reply),
                    numbers(reply),
                    persona,
                    reply.word("by"),
                    requireNonNullElse(feedback, nothing),
                    reply.place()));
        }
        return List.copyOf(replies);
    }

    private List<Code> codes(Fields reply) {
        List<Code> codes = new ArrayList<>();
        for (Name word : reply.words("code")) {
            Code code = Code.of(word.text());
            if (code != null) {
                codes.add(code);
            } else {
                findings.unknown("unknown-code", word, Code.words());
            }
        }
        return List.copyOf(codes);
    }

    /** {@code +1} and {@code -1} move a meter, {@code 3} is what it becomes. */
    private List<Meter.Move> moves(Fields reply) {
        List<Meter.Move> moves = new ArrayList<>();
        for (Yaml.Entry entry : nodes.entries(reply, "set")) {
            Name meter = Fields.name(entry.key());
            Integer by = Fields.number(entry.value(), entry.key().text(), findings);
            if (by != null) {
                String text = ((Yaml.Scalar) entry.value()).text();
                moves.add(new Meter.Move(meter, by, !text.startsWith("+") && !text.startsWith("-")));
            }
        }
        return List.copyOf(moves);
    }

    private Map<String, Integer> numbers(Fields reply) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Yaml.Entry entry : nodes.entries(reply, "goals")) {
            Integer number = Fields.number(entry.value(), entry.key().text(), findings);
            if (number != null) {
                numbers.put(entry.key().text(), number);
            }
        }
        return numbers;
    }
}
