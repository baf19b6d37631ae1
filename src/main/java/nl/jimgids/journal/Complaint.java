package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;

/** Says in people's words why a disk did not do what was asked. The system's own words come in any language, so they are not read. */
final class Complaint {
    /** With less left than this a disk is full, whatever it says: 64 KiB. */
    private static final long FULL = 64L << 10;

    private Complaint() {}

    /** That a folder, or a file in it, could not be reached. */
    static Trouble trouble(Words words, Path folder, IOException fault) {
        return new Trouble(words.say("journal.trouble", about(words, folder, fault)), fault);
    }

    /** One line, harmless on a screen. */
    static String about(Words words, Path folder, IOException fault) {
        return words.say("journal.disk." + key(folder, fault), SafeText.line(folder.toString()));
    }

    /** Names of files on one line, harmless on a screen. */
    static String names(List<String> names) {
        return SafeText.line(String.join(", ", names));
    }

    private static String key(Path folder, IOException fault) {
        if (fault instanceof Changed) {
            return "changed";
        } else if (fault instanceof Link) {
            return "link";
        } else if (fault instanceof AccessDeniedException) {
            return "refused";
        }
        try {
            if (Files.getFileStore(folder).isReadOnly()) {
                return "refused";
            } else if (Files.getFileStore(folder).getUsableSpace() < FULL) {
                return "full";
            }
        } catch (NoSuchFileException e) {
            return "gone";
        } catch (IOException e) {
            return "other";
        }
        return fault instanceof NoSuchFileException ? "gone" : "other";
    }

    /** A folder that must be ours is a link to somewhere. */
    static final class Link extends IOException {
        private static final long serialVersionUID = 1;

        Link() {
            super("not a folder of our own");
        }
    }

    /** The journal is not as this process left it. */
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1;

        Changed() {
            super("changed by something else");
        }
    }
}
