package nl.jimgids.summary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.FollowUp;
import nl.jimgids.conversation.Given;
import nl.jimgids.conversation.Memory;
import nl.jimgids.conversation.Now;
import nl.jimgids.conversation.Path;
import nl.jimgids.conversation.Prompt;
import nl.jimgids.conversation.Refit;
import nl.jimgids.conversation.Response;
import nl.jimgids.conversation.Setting;
import nl.jimgids.conversation.Spoken;
import nl.jimgids.conversation.Table;
import nl.jimgids.conversation.Trend;
import nl.jimgids.conversation.Turn;
import nl.jimgids.script.AnswerType;
import nl.jimgids.script.Question;
import nl.jimgids.script.Script;
import nl.jimgids.script.Template;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** Tells a conversation to one reader. */
final class Telling {
    private final Conversation conversation;
    private final Path path;
    private final Reader reader;
    private final Table table;
    private final Words words;
    private final String safety;
    private final Set<AnswerId> aboutSafety;
    private final Called called;
    private final Entries entries;
    private final Mask mask;

    Telling(Conversation conversation, Reader reader) {
        this.conversation = conversation;
        this.path = conversation.path();
        this.reader = reader;
        this.table = conversation.table();
        this.words = Words.in(conversation.script().language());
        this.safety = conversation.script().safety().text();
        this.aboutSafety = aboutSafety();
        this.called = new Called(conversation);
        Scripts scripts = new Scripts(conversation);
        List<Memory> memories = conversation.start().earlier().memories();
        this.entries = new Entries(scripts, called, conversation.script().name(), path.asked(), memories);
        List<Turn.Asked> hidden =
                path.asked().stream().filter(asked -> !mayRead(asked)).toList();
        List<Memory> kept =
                memories.stream().filter(memory -> !mayRecall(memory)).toList();
        this.mask = new Mask(scripts, hidden, kept, words);
    }

    Summary tell() {
        Script script = conversation.script();
        Told told = told(path.turns());
        OffsetDateTime finished = conversation.finished();
        return new Summary(
                reader,
                reader.roles(table),
                new Summary.Dialogue(script.name(), title(path.turns(), script.name()), script.digest()),
                words.language(),
                conversation.start().at(),
                finished,
                finished == null ? conversation.last() : null,
                until(),
                mayKnow(script.name()) ? outcome(path.outcome()) : null,
                table.roles().stream()
                        .map(role -> new Summary.Participant(role, called.title(role), called.name(role)))
                        .toList(),
                told.parts(),
                told.followUp(),
                sheets(told.parts()),
                former(),
                reader.isProfessional() ? notes(told.parts()) : List.of(),
                reader.isProfessional() ? safety() : null);
    }

    /** What some turns hold for the reader. */
    private record Told(List<Summary.Part> parts, List<Summary.FollowUp> followUp) {}

    private Told told(List<Turn> turns) {
        Map<String, AnswerId> last = new HashMap<>();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Asked asked) {
                last.put(asked.prompt().id().text(), asked.prompt().id());
            }
        }
        Row row = new Row();
        List<Summary.FollowUp> followUp = new ArrayList<>();
        boolean first = true;
        for (Turn turn : turns) {
            if (turn instanceof Turn.Opened opened) {
                row.open(opened.dialogue(), first ? "" : heading(opened.title(), opened.alone()));
                first = false;
            } else if (turn instanceof Turn.Closed) {
                row.close();
            } else if (turn instanceof Turn.Heading heading) {
                row.heading(heading(heading.title(), heading.alone()));
            } else if (turn instanceof Turn.Asked asked) {
                AnswerId id = asked.prompt().id();
                if (id.equals(last.get(id.text())) && mayRead(asked)) {
                    row.add(item(asked));
                }
            } else if (turn instanceof Turn.Planned planned) {
                boolean known = reader.mayRead(planned.readers(), table) && mayLook(planned.alone());
                if (known && (reader.isProfessional() || !row.inside(safety))) {
                    followUp.add(new Summary.FollowUp(
                            mask.loose(planned.text()), day(planned.on(), planned.dated()), planned.dialogue()));
                }
            }
        }
        return new Told(row.parts(), followUp.stream().distinct().toList());
    }

    private String heading(String title, List<String> alone) {
        return mayLook(alone) ? mask.loose(title) : "";
    }

    /** Whether the reader looked at the screen, or might have. */
    private boolean mayLook(List<String> alone) {
        return alone.isEmpty() || reader.mayRead(alone, table);
    }

    /** What is said about safety is the professional's to pass on. */
    private boolean mayKnow(String dialogue) {
        return reader.isProfessional() || !dialogue.equals(safety);
    }

    private boolean isShared(Turn.Asked asked) {
        boolean ofSafety = aboutSafety.contains(asked.prompt().id());
        return (reader.isProfessional() || !ofSafety)
                && reader.mayRead(asked.prompt().readers(), table);
    }

    private boolean mayRecall(Memory memory) {
        return reader.mayRead(memory.readers(), table);
    }

    private boolean mayRead(Turn.Asked asked) {
        return asked.prompt().kind() == Prompt.Kind.SCRIPT
                && isShared(asked)
                && entries.mayBeKnown(asked.prompt(), this::isShared, this::mayRecall);
    }

    /** What was asked in a conversation about safety, or in one that it ran. */
    private Set<AnswerId> aboutSafety() {
        Set<AnswerId> ids = new HashSet<>();
        path.talks().forEach(talk -> ids.addAll(asked(talk.turns(), true)));
        ids.addAll(asked(path.turns(), false));
        return ids;
    }

    private Set<AnswerId> asked(List<Turn> turns, boolean all) {
        Set<AnswerId> ids = new HashSet<>();
        Row row = new Row();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Opened opened) {
                row.open(opened.dialogue(), "");
            } else if (turn instanceof Turn.Closed) {
                row.close();
            } else if (turn instanceof Turn.Asked asked && (all || row.inside(safety))) {
                ids.add(asked.prompt().id());
            }
        }
        return ids;
    }

    private Item item(Turn.Asked asked) {
        Prompt prompt = asked.prompt();
        Response response = asked.given().response();
        String by = prompt.by();
        return new Item(
                prompt.id().text(),
                prompt.id().base(),
                entries.of(prompt),
                mask.asked(prompt.text(), prompt),
                mask.asked(prompt.label(), prompt),
                response instanceof Response.Value value ? answer(prompt, value) : null,
                state(response),
                by == null ? null : new Item.Speaker(by, called.name(by)),
                prompt.readers().stream().distinct().toList(),
                prompt.readers().containsAll(table.roles()),
                probes(asked),
                prompt.question().keepAs());
    }

    private static Item.State state(Response response) {
        if (response instanceof Response.Passed) {
            return Item.State.PASSED;
        }
        return response instanceof Response.Unknown ? Item.State.UNKNOWN : Item.State.ANSWERED;
    }

    private Answer answer(Prompt prompt, Response.Value value) {
        AnswerType type = prompt.question().type();
        String text = Spoken.words(prompt, value, words);
        List<String> entries = List.of();
        if (value instanceof Response.Listed listed) {
            entries = listed.entries();
        } else if (value instanceof Response.Chosen) {
            text = mask.option(text, prompt);
        } else if (value instanceof Response.ChosenSome some) {
            entries = some.options().stream()
                    .map(option -> mask.option(prompt.labelOf(option), prompt))
                    .toList();
            text = words.list(entries);
        }
        if (value instanceof Response.Number) {
            text += Trend.words(conversation, prompt, words);
        }
        return new Answer(type.word(), value, text, List.copyOf(entries), scale(type));
    }

    private Answer.@Nullable Scale scale(AnswerType type) {
        return type instanceof AnswerType.Scale scale
                ? new Answer.Scale(scale.from(), scale.upto(), end(scale.low()), end(scale.high()))
                : null;
    }

    private String end(@Nullable Template words) {
        return words == null ? "" : called.print(words);
    }

    /** The last answer to each follow-up question of this visit. */
    private List<Item.Probe> probes(Turn.Asked asked) {
        Prompt prompt = asked.prompt();
        Map<String, Item.Probe> probes = new LinkedHashMap<>();
        for (FollowUp followUp : conversation.followUps(prompt.id())) {
            Event.Probed probed = followUp.probed();
            if (isOfTheSame(probed, asked.given()) && mayRead(followUp, prompt)) {
                probes.put(probed.probe(), new Item.Probe(mask.asked(probed.probe(), prompt), probed.text()));
            }
        }
        return List.copyOf(probes.values());
    }

    /** Whether the reader, who may read the answer, may read this too. */
    private boolean mayRead(FollowUp followUp, Prompt prompt) {
        Set<String> others = followUp.others();
        if (others == null) {
            return true;
        }
        String by = prompt.by();
        Set<String> readers = new HashSet<>(others);
        readers.add(Script.PROFESSIONAL);
        // Where the table answers as a whole, it is the youth's, who comes first.
        readers.add(
                by == null ? conversation.script().roles().keySet().iterator().next() : by);
        return reader.mayRead(readers, table);
    }

    /** Whether those who may read the answer could read this when it was said: the question may be asked once more for others. */
    private static boolean isOfTheSame(Event.Probed probed, Given given) {
        Setting then = probed.setting();
        Setting now = given.setting();
        return then == null || now == null || then.readers().containsAll(now.readers());
    }

    /** What was said before the script changed, and has no place in it any more. */
    private List<Summary.Former> former() {
        List<Summary.Former> former = new ArrayList<>();
        for (Refit.Unfit unfit : Refit.of(conversation).unfit()) {
            boolean mayRead = unfit.isReadBy(reader.roles(table))
                    && (reader.isProfessional() || !unfit.isOfSafety(conversation.script()));
            if (unfit.why().isOfChange() && unfit.isSaid() && mayRead) {
                Setting setting = unfit.given().setting();
                String by = setting == null ? null : setting.by();
                former.add(new Summary.Former(
                        unfit.question(),
                        unfit.said(words),
                        by == null ? null : new Item.Speaker(by, called.name(by))));
            }
        }
        return List.copyOf(former);
    }

    private Summary.@Nullable Outcome outcome(Now.@Nullable Ended ended) {
        String key = ended == null ? null : ended.outcome();
        return ended == null || key == null ? null : new Summary.Outcome(key, mask.loose(ended.text()));
    }

    private String title(List<Turn> turns, String otherwise) {
        for (Turn turn : turns) {
            if (turn instanceof Turn.Opened opened) {
                return mask.loose(opened.title());
            }
        }
        return otherwise;
    }

    private @Nullable LocalDate until() {
        if (conversation.now() instanceof Now.Resting resting) {
            for (Turn turn : path.all()) {
                if (turn instanceof Turn.Rested rested && rested.key().equals(resting.key())) {
                    return mayLook(rested.alone()) ? day(rested.until(), rested.dated()) : null;
                }
            }
        }
        return null;
    }

    /** A day that somebody answered is for those who may read that answer. */
    private @Nullable LocalDate day(@Nullable LocalDate day, @Nullable AnswerId dated) {
        return dated == null || mayRead(dated) ? day : null;
    }

    private boolean mayRead(AnswerId id) {
        return path.asked().stream().anyMatch(asked -> asked.prompt().id().equals(id) && mayRead(asked))
                || conversation.start().earlier().memories().stream()
                        .anyMatch(memory -> memory.known().equals(id) && mayRecall(memory));
    }

    private static Map<Question.Sheet, List<String>> sheets(List<Summary.Part> parts) {
        Map<Question.Sheet, List<String>> sheets = new EnumMap<>(Question.Sheet.class);
        for (Question.Sheet sheet : Question.Sheet.values()) {
            sheets.put(
                    sheet,
                    parts.stream()
                            .flatMap(part -> part.items().stream())
                            .filter(item -> item.sheet() == sheet && item.answer() != null)
                            .map(Item::id)
                            .toList());
        }
        return Collections.unmodifiableMap(sheets);
    }

    private List<Summary.Note> notes(List<Summary.Part> parts) {
        Map<String, Item> items = new HashMap<>();
        parts.forEach(part -> part.items().forEach(item -> items.put(item.id(), item)));
        return conversation.notes().stream()
                .map(note -> new Summary.Note(items.get(note.id().text()), note.text(), note.at()))
                .toList();
    }

    private Summary.Safety safety() {
        List<Summary.Talk> talks = new ArrayList<>();
        for (Path.Talk talk : path.talks()) {
            Told told = told(talk.turns());
            talks.add(
                    new Summary.Talk(title(talk.turns(), ""), outcome(talk.outcome()), told.parts(), told.followUp()));
        }
        return new Summary.Safety(
                conversation.signals().stream().map(Event.Signalled::at).toList(), List.copyOf(talks));
    }
}
