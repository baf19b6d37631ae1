package nl.jimgids.script;

/** What an answer sets going beside the conversation. */
public enum Signal {
    /** The safety conversation is offered. */
    SAFETY,
    /** Nothing is kept from here on: what was saved of this conversation is removed, and the talk goes on unsaved. */
    FORGET,
    /** Whoever gives this answer is asked nothing more in this conversation: what they say is not written down. */
    SILENT
}
