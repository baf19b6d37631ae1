package nl.jimgids.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.jimgids.conversation.Conversation;
import nl.jimgids.journal.AccessLog;
import nl.jimgids.journal.AtomicFile;
import nl.jimgids.journal.Everything;
import nl.jimgids.journal.Reading;
import nl.jimgids.journal.Store;
import nl.jimgids.journal.Trouble;
import nl.jimgids.journal.key.Age;
import nl.jimgids.script.Script;
import nl.jimgids.summary.Reader;
import nl.jimgids.summary.Summary;
import nl.jimgids.summary.SummaryFiles;
import nl.jimgids.words.SafeText;
import nl.jimgids.words.Words;
import org.jspecify.annotations.Nullable;

/** {@code jim export}: everything about a conversation in one encrypted file, whose name says nothing about anyone. */
final class Exporting {
    private final Surroundings surroundings;
    private final Jim.Export options;
    private final Words words;

    Exporting(Surroundings surroundings, Jim.Export options) {
        this.surroundings = surroundings;
        this.options = options;
        this.words = surroundings.words(options.common.language);
    }

    int run() {
        if (options.to != null && !Age.isRecipient(options.to)) {
            surroundings.err().println(words.say("command.setup.no-recipient", SafeText.line(options.to)));
            return Exit.USAGE;
        }
        try {
            Store store = surroundings.store(words);
            Unlocking unlocking = Unlocking.from(surroundings, words);
            Kept kept = unlocking.toRead(store)
                    ? Kept.of(surroundings, words, store, options.id, options.dialogues, null)
                    : null;
            if (kept == null) {
                return Exit.STOPPED;
            }
            byte[] plain = zip(files(kept, store));
            byte[] locked = locked(plain, unlocking);
            return locked == null ? Exit.STOPPED : write(kept, store, locked);
        } catch (Kept.Unusable e) {
            return e.exit();
        } catch (Trouble e) {
            surroundings.err().println(e.getMessage());
            return Exit.after(e);
        }
    }

    private byte @Nullable [] locked(byte[] plain, Unlocking unlocking) {
        if (options.to != null) {
            return Age.lock(plain, options.to);
        }
        surroundings.err().println(words.say("command.export.passphrase"));
        char[] passphrase = unlocking.chooses();
        return passphrase == null ? null : Age.lock(plain, passphrase);
    }

    private int write(Kept kept, Store store, byte[] locked) throws Trouble {
        Path folder = Path.of(options.out == null ? "" : options.out).toAbsolutePath();
        Path file = folder.resolve("jim-" + kept.id() + ".zip.age");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve("jim-" + kept.id() + "-" + number + ".zip.age");
        }
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file, locked);
        } catch (IOException e) {
            surroundings.err().println(words.say("command.not-written", SafeText.line(file.toString())));
            return Exit.FILE;
        }
        store.log().add(AccessLog.What.EXPORTED, kept.id(), surroundings.clock().get());
        surroundings.out().println(SafeText.line(file.toString()));
        surroundings.err().println(words.say("command.export.done"));
        return Exit.DONE;
    }

    private Map<String, byte[]> files(Kept kept, Store store) throws Trouble {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Reading reading = kept.reading();
        files.put("gesprek.jsonl", Everything.of(reading));
        Conversation conversation = kept.conversation();
        Script script = conversation.script();
        for (String role : script.roles().keySet()) {
            if (conversation.table().names().containsKey(role)) {
                files.putAll(SummaryFiles.of(
                        Summary.of(conversation, Reader.role(role)), List.of(SummaryFiles.Format.values())));
            }
        }
        files.put(
                "geopend.txt",
                String.join("", Kept.told(store.log().read(), kept.id(), words)).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The moment says nothing that is not inside, and the same conversation gives the same bytes.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all", e);
        }
        return bytes.toByteArray();
    }
}
