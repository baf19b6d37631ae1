package nl.jimgids.conversation;

import java.time.OffsetDateTime;

/** What became of a question, and when. */
public record Given(Response response, OffsetDateTime at) {}
