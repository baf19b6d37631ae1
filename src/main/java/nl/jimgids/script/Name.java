package nl.jimgids.script;

/** A word that names something in a script (a step, an option, a role, …), with the place where it is written. */
public record Name(String text, Place place) {
    /** A name that stands in no file. */
    public static Name of(String text) {
        return new Name(text, Place.NOWHERE);
    }

    @Override
    public String toString() {
        return text;
    }
}
