package nl.jimgids.fuzz;

/** Any bytes as a script. */
public final class ScriptFuzz {
    private ScriptFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Oracle.script(bytes);
    }
}
