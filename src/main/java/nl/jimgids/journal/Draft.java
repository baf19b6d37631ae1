package nl.jimgids.journal;

import nl.jimgids.conversation.AnswerId;

/** What is half typed, and at which question. */
public record Draft(AnswerId id, String text) {}
