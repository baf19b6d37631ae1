package nl.jimgids.journal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations are saved.
 *
 * @param base belongs to the people: it may be a link, and its rights are theirs to set
 * @param folder of the conversations; it and what lies between it and the base is ours
 */
record Home(Path base, Path folder) {
    private static final String CONVERSATIONS = "conversations";

    /**
     * {@code $JIM_HOME}; else {@code jim} in {@code $XDG_STATE_HOME}, on Windows in {@code %LOCALAPPDATA%}; else in the place
     * that those stand for. As the XDG specification asks, a path that is not absolute counts as not set.
     *
     * @throws InvalidPathException when {@code JIM_HOME} is no path: to save elsewhere would be to hide it
     */
    static Home of(Map<String, String> env, Path user, boolean windows) {
        String own = env.get("JIM_HOME");
        if (own != null && !own.isEmpty()) {
            Path base = Path.of(own).toAbsolutePath().normalize();
            return new Home(base, base.resolve(CONVERSATIONS));
        }
        Path base = absolute(env.get(windows ? "LOCALAPPDATA" : "XDG_STATE_HOME"));
        if (base == null) {
            base = windows
                    ? user.resolve("AppData").resolve("Local")
                    : user.resolve(".local").resolve("state");
        }
        return new Home(base, base.resolve("jim").resolve(CONVERSATIONS));
    }

    /** The place for something else than conversations, beside them. */
    Home beside(String name) {
        return new Home(base, folder.resolveSibling(name));
    }

    private static @Nullable Path absolute(@Nullable String value) {
        try {
            return value != null && Path.of(value).isAbsolute() ? Path.of(value) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
