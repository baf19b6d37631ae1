package nl.jimgids.terminal;

import nl.jimgids.words.SafeText;

/** A piece of a line. Every text on a screen is one, and so every text is made harmless here and nowhere else. */
record Span(String text, Tone tone) {
    Span {
        text = SafeText.line(text);
    }
}
