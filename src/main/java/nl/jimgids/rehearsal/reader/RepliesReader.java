package nl.jimgids.rehearsal.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.rehearsal.Choice;
import nl.jimgids.rehearsal.Moment;
import nl.jimgids.rehearsal.Scenario;
import nl.jimgids.rehearsal.Scene;
import nl.jimgids.rehearsal.Waits;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Name;
import nl.jimgids.script.Place;
import nl.jimgids.script.Source;
import nl.jimgids.script.reader.Fields;
import nl.jimgids.script.reader.Findings;
import nl.jimgids.script.reader.Keys;
import nl.jimgids.script.reader.Keys.Key;
import nl.jimgids.script.reader.Keys.Key.Form;
import nl.jimgids.script.yaml.Yaml;
import nl.jimgids.script.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a trainee does out of a file, for a rehearsal without a terminal.
 *
 * <pre>
 * scenario: ik-heb-niemand
 * replies:
 *   zevende: 1                                        # the first reply, as they stand in the scenario
 *   niemand_punt: {reply: 2, own: Wat ik zei., hands: [3, 7, 1, 0]}
 * </pre>
 */
public final class RepliesReader {
    private static final String NAME = "answers";
    private static final Keys FILE = new Keys(
            "replies", List.of(Key.required("scenario", Form.DIALOGUE), Key.required("replies", Form.TEXT_MAP)));
    private static final Keys REPLY = new Keys(
            "reply",
            List.of(
                    Key.required("reply", Form.NUMBER),
                    Key.optional("own", Form.TEXT),
                    Key.optional("hands", Form.WORDS)));

    private final Scenario scenario;
    private final Findings findings = new Findings();

    private RepliesReader(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What is written for one moment. */
    public record Entry(Choice choice, Place place) {}

    /**
     * What was read.
     *
     * @param entries by moment, in the order of the file
     * @param findings nothing can be done with the file when there are any
     */
    public record Reading(Source source, Place place, Map<String, Entry> entries, List<Finding> findings) {

        /** Plays a scene until it waits for something that does not stand here. */
        public Played play(Scene scene) {
            Map<String, Entry> left = new LinkedHashMap<>(entries);
            Scene now = scene;
            while (now.waits() instanceof Waits.ForReply wait) {
                String moment = wait.moment().id();
                Entry entry = left.remove(moment);
                if (entry == null) {
                    return new Played(now, Finding.error(NAME, "answers.reply-missing", place, moment));
                }
                if (!wait.offered().contains(entry.choice().reply())) {
                    String number = String.valueOf(entry.choice().reply());
                    return new Played(
                            now, Finding.error(NAME, "answers.reply-not-offered", entry.place(), moment, number));
                }
                now = now.after(entry.choice());
            }
            if (now.waits() instanceof Waits.Broken broken) {
                return new Played(now, broken.finding());
            }
            if (left.isEmpty()) {
                return new Played(now, null);
            }
            Map.Entry<String, Entry> first = left.entrySet().iterator().next();
            return new Played(
                    now,
                    Finding.error(NAME, "answers.reply-unused", first.getValue().place(), first.getKey()));
        }
    }

    /** How far it came, and what does not fit; null when all does. */
    public record Played(Scene scene, @Nullable Finding misfit) {}

    /** Reads a file for a scenario. */
    public static Reading read(String file, byte[] bytes, Scenario scenario) {
        YamlReader.Result yaml = YamlReader.read(file, bytes);
        RepliesReader reader = new RepliesReader(scenario);
        yaml.findings().forEach(reader.findings::add);
        Map<String, Entry> entries = Map.of();
        Place place = new Place(file, 1, 1);
        if (yaml.root() instanceof Yaml.Table root) {
            Fields fields = new Fields(root, FILE, reader.findings);
            place = fields.placeOf("replies");
            entries = reader.file(fields);
        } else if (yaml.findings().isEmpty()) {
            reader.findings.error(NAME, "answers.not-a-map", place, "replies");
        }
        return new Reading(yaml.source(), place, entries, reader.findings.sorted());
    }

    private Map<String, Entry> file(Fields fields) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Name of = fields.word("scenario");
        if (of != null && !of.text().equals(scenario.name())) {
            findings.error(NAME, "answers.dialogue", of.place(), of.text(), scenario.name());
        }
        Yaml replies = fields.get("replies");
        if (replies instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                Choice choice = choice(entry);
                if (choice != null) {
                    entries.putIfAbsent(
                            choice.moment(), new Entry(choice, entry.key().place()));
                }
            }
        } else if (replies != null) {
            findings.error(NAME, "answers.not-a-map", replies.place(), "replies");
        }
        return entries;
    }

    private @Nullable Choice choice(Yaml.Entry entry) {
        String id = entry.key().text();
        Moment moment = scenario.moment(id);
        if (moment == null) {
            List<String> known = scenario.moments().stream().map(Moment::id).toList();
            findings.unknown(NAME, "answers.no-moment", id, entry.key().place(), known);
            return null;
        }
        Choice choice = entry.value() instanceof Yaml.Table table
                ? whole(moment, new Fields(table, REPLY, findings))
                : alone(id, entry.value());
        if (choice != null
                && (choice.reply() < 1 || choice.reply() > moment.replies().size())) {
            String most = String.valueOf(moment.replies().size());
            findings.error(NAME, "answers.no-reply", entry.value().place(), id, most);
            return null;
        }
        return choice;
    }

    private @Nullable Choice alone(String id, Yaml value) {
        if (value instanceof Yaml.Scalar scalar && Form.NUMBER.fits(scalar.text())) {
            return Choice.of(id, Integer.parseInt(scalar.text()));
        }
        findings.error("wrong-type", "wrong-type.number", value.place(), id, "");
        return null;
    }

    private @Nullable Choice whole(Moment moment, Fields fields) {
        Integer reply = fields.number("reply");
        List<Integer> hands = new ArrayList<>();
        for (Name hand : fields.words("hands")) {
            if (Form.NUMBER.fits(hand.text())) {
                hands.add(Integer.valueOf(hand.text()));
            } else {
                findings.error("wrong-type", "wrong-type.number", hand.place(), "hands", hand.text());
            }
        }
        var own = fields.text("own");
        int replies = moment.replies().size();
        if (!hands.isEmpty() && (hands.size() != replies || hands.stream().anyMatch(hand -> hand < 0))) {
            findings.error(NAME, "answers.hands", fields.placeOf("hands"), moment.id(), String.valueOf(replies));
            return null;
        }
        return reply == null ? null : new Choice(moment.id(), reply, own == null ? null : own.text(), hands);
    }
}
