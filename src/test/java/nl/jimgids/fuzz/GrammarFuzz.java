package nl.jimgids.fuzz;

import java.nio.charset.StandardCharsets;

/** Any bytes as choices that make a script, which is nearly right. */
public final class GrammarFuzz {
    private GrammarFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Oracle.script(Grammar.script(bytes).getBytes(StandardCharsets.UTF_8));
    }
}
