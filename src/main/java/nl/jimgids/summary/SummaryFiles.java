package nl.jimgids.summary;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** A summary as files that are still to be written. Their names say nothing about anyone. */
public final class SummaryFiles {
    private SummaryFiles() {}

    /** What a file can be. */
    public enum Format {
        MARKDOWN("md"),
        JSON("json");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** How the name of such a file ends, without the dot; also its name on the command line. */
        public String ending() {
            return ending;
        }

        /** The format with this name; null when there is none. */
        public static @Nullable Format named(String name) {
            for (Format format : values()) {
                if (format.ending.equals(name)) {
                    return format;
                }
            }
            return null;
        }
    }

    /** The contents by the name of the file, in the order of the formats. */
    public static Map<String, byte[]> of(Summary summary, Collection<Format> formats) {
        Set<Format> ordered = EnumSet.noneOf(Format.class);
        ordered.addAll(formats);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Format format : ordered) {
            String text = format == Format.JSON ? SummaryJson.of(summary) : SummaryMarkdown.of(summary);
            files.put(name(summary) + "." + format.ending(), text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The name without its ending: what it is, for which role, and the day of the conversation. */
    public static String name(Summary summary) {
        Words words = Words.in(summary.language());
        String who =
                summary.reader() instanceof Reader.Role role ? plain(role.role()) : words.say("summary.file.table");
        return plain(words.say("summary.file")) + "-" + (who.isEmpty() ? words.say("summary.file.reader") : who) + "-"
                + DateTimeFormatter.ISO_LOCAL_DATE.format(summary.started().toLocalDate());
    }

    /** Small letters, digits and single hyphens, on every system the same. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
