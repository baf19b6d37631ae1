package nl.jimgids.script;

import org.jspecify.annotations.Nullable;

/** Where dialogues are found by their name. The same name gives the same script, always. */
public interface Library {
    /** The dialogue of that name, or null when there is none that can be used. */
    @Nullable
    Script find(String name);

    /** A library that knows these scripts and no others. */
    static Library of(Script... scripts) {
        return name -> {
            for (Script script : scripts) {
                if (script.name().equals(name)) {
                    return script;
                }
            }
            return null;
        };
    }
}
