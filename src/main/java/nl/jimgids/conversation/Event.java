package nl.jimgids.conversation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happened at the table. What a conversation is, is the fold of these over its script. */
public sealed interface Event {
    OffsetDateTime at();

    /** People sat down. The first event of every conversation, and only the first. */
    record Started(Table table, boolean shortForm, Earlier earlier, OffsetDateTime at) implements Event {
        /** The first conversation of these people. */
        public Started(Table table, boolean shortForm, OffsetDateTime at) {
            this(table, shortForm, Earlier.NONE, at);
        }
    }

    /**
     * A question was answered.
     *
     * @param setting how the question stood; null when that was not kept
     */
    record Answered(
            AnswerId id, Response.Value value, @Nullable Setting setting, OffsetDateTime at) implements Event {
        /** An answer with which it is not kept how the question stood. */
        public Answered(AnswerId id, Response.Value value, OffsetDateTime at) {
            this(id, value, null, at);
        }
    }

    /** A question was passed. */
    record Passed(AnswerId id, @Nullable Setting setting, OffsetDateTime at) implements Event {
        /** The same, and it is not kept how the question stood. */
        public Passed(AnswerId id, OffsetDateTime at) {
            this(id, null, at);
        }
    }

    /** "I don't know." */
    record Unknown(AnswerId id, @Nullable Setting setting, OffsetDateTime at) implements Event {
        /** The same, and it is not kept how the question stood. */
        public Unknown(AnswerId id, OffsetDateTime at) {
            this(id, null, at);
        }
    }

    /** People went back to a question; its old answer is ready. */
    record WentBack(AnswerId to, OffsetDateTime at) implements Event {}

    /** The professional wrote something down at a question. */
    record Noted(AnswerId id, String text, OffsetDateTime at) implements Event {}

    /** A follow-up question was picked and answered. */
    record Probed(
            AnswerId id,
            String probe,
            String text,
            @Nullable Setting setting,
            OffsetDateTime at) implements Event {
        /** The same, and it is not kept how the question stood. */
        public Probed(AnswerId id, String probe, String text, OffsetDateTime at) {
            this(id, probe, text, null, at);
        }
    }

    /** Someone chose the way to the safety conversation. */
    record Signalled(AnswerId id, OffsetDateTime at) implements Event {}

    /** The conversation rests. */
    record Paused(OffsetDateTime at) implements Event {}

    /**
     * It goes on.
     *
     * @param rest the pause of the script that is over now ({@link Now.Resting#key()}); null when the people had paused
     */
    record Resumed(@Nullable String rest, OffsetDateTime at) implements Event {}

    /** The summary was read back and is right. */
    record Finished(OffsetDateTime at) implements Event {}
}
