package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.jimgids.conversation.AnswerId;
import nl.jimgids.conversation.Draft;
import nl.jimgids.conversation.Event;
import nl.jimgids.conversation.Response;
import nl.jimgids.journal.key.Derivation;
import nl.jimgids.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody reads what is saved without the passphrase, and nobody loses it by a wrong one. */
class VaultTest {
    private static final Words WORDS = Words.in("nl");
    private static final String SECRET = "Oma-Bea-weet-het";
    private static final char[] OTHER = "iets heel anders".toCharArray();
    private static final Derivation ELSE = new Derivation(16, 1, 1, "BBBBBBBBBBBBBBBBBBBBBB==");

    @TempDir
    Path base;

    private Store store;

    @BeforeEach
    void open() throws Trouble {
        store = Talks.encrypted(window());
    }

    /** Another window: nothing that was typed before is known. */
    private Store window() {
        return Store.in(base, WORDS, new Keyring());
    }

    private static Event said(String words) {
        return new Event.Answered(new AnswerId("vraag", 1), new Response.Text(words), Talks.NOON);
    }

    private String talk() throws Exception {
        return talk(store);
    }

    private static String talk(Store where) throws Exception {
        try (Journal journal = where.create(Talks.SCRIPT, Talks.start())) {
            journal.keep(said(SECRET));
            assertTrue(journal.keepDraft(new Draft(new AnswerId("volgende", 1), SECRET + " half")));
            assertTrue(journal.encrypted());
            return journal.id();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Event last(Reading reading) {
        return reading.events().get(reading.events().size() - 1);
    }

    @Test
    void nothingThatWasSaidStandsOnDisk() throws Exception {
        String id = talk();
        List<String> words = new ArrayList<>(
                List.of(SECRET, Talks.SCRIPT.name(), Talks.SCRIPT.title().text(), "vraag"));
        words.addAll(((Event.Started) Talks.start()).table().names().values());
        for (Path file : files()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String word : words) {
                assertFalse(bytes.contains(word), word + " in " + base.relativize(file));
            }
        }
        assertEquals(said(SECRET), last(store.read(id)));
    }

    @Test
    void theRightPassphraseOpensItAndAWrongOneLosesNothing() throws Exception {
        String id = talk();
        Store window = window();
        assertEquals(Vault.State.LOCKED, window.vault().state());
        assertEquals(Saved.State.LOCKED, window.list().get(0).state());
        assertThrows(Trouble.Locked.class, () -> window.open(id));
        assertThrows(Trouble.Locked.class, () -> window.read(id));
        assertThrows(Trouble.Locked.class, () -> window.create(Talks.SCRIPT, Talks.start()));
        List<byte[]> before = contents();
        for (int again = 0; again < 1000; again++) {
            assertFalse(window.unlock(("mis" + again).toCharArray()));
        }
        List<byte[]> after = contents();
        for (int at = 0; at < before.size(); at++) {
            assertTrue(java.util.Arrays.equals(before.get(at), after.get(at)));
        }
        assertTrue(window.unlock(Talks.PASSPHRASE));
        assertEquals(Saved.State.RESTING, window.list().get(0).state());
        Opened.Ready opened = (Opened.Ready) window.open(id);
        assertEquals(SECRET + " half", opened.recovered().drafts().get(0).text());
        opened.journal().keep(said("en verder"));
        opened.journal().close();
        assertEquals(said("en verder"), last(window.read(id)));
    }

    private List<byte[]> contents() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files()) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    @Test
    void theSameWordsNeverLookTheSame() throws Exception {
        Set<String> seen = new HashSet<>();
        Seal seal = new Sealed(new byte[32]);
        for (int again = 0; again < 100_000; again++) {
            byte[] sealed = seal.seal(SECRET.getBytes(StandardCharsets.UTF_8));
            assertTrue(seen.add(new String(sealed, 0, 12, StandardCharsets.ISO_8859_1)), "a nonce twice");
        }
    }

    @Test
    void everyFlippedBitOfAKeyIsSurvived() throws Exception {
        String id = talk();
        Path key = base.resolve("conversations").resolve(id).resolve(KeyFile.NAME);
        byte[] whole = Files.readAllBytes(key);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            KeyFile found = KeyFile.read(flipped).key();
            assertNotNull(found, "bit " + bit);
            assertEquals(KeyFile.read(whole).key(), found, "bit " + bit);
        }
    }

    @Test
    void aLostKeyIsToldAndNothingIsTouched() throws Exception {
        String id = talk();
        Path folder = base.resolve("conversations").resolve(id);
        byte[] before = Files.readAllBytes(folder.resolve(Journal.NAME));
        Files.write(folder.resolve(KeyFile.NAME), new byte[] {1, 2, 3});
        Trouble trouble = assertThrows(Trouble.class, () -> store.open(id));
        assertTrue(trouble.getMessage().contains("sleutel"), trouble.getMessage());
        assertEquals(Saved.State.UNREADABLE, store.list().get(0).state());
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(folder.resolve(Journal.NAME))));
    }

    @Test
    void aKeyFromElsewhereOpensNothing() throws Exception {
        String one = talk();
        String other = talk();
        Path folder = base.resolve("conversations");
        Files.copy(
                folder.resolve(other).resolve(KeyFile.NAME),
                folder.resolve(one).resolve(KeyFile.NAME),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(store.read(one).events().isEmpty());
        assertEquals(said(SECRET), last(store.read(other)));
    }

    @Test
    void anotherPassphraseTakesThePlaceOfTheFirst() throws Exception {
        String id = talk();
        store.choose(OTHER, List.of(), ELSE);
        assertEquals(new Vault.Rewrapped(1, List.of()), store.rewrap(null));
        Store window = window();
        assertFalse(window.unlock(Talks.PASSPHRASE));
        assertTrue(window.unlock(OTHER));
        assertEquals(said(SECRET), last(window.read(id)));
    }

    @Test
    void whatIsOpenElsewhereKeepsItsPassphraseAndOpensByIt() throws Exception {
        Journal open = store.create(Talks.SCRIPT, Talks.start());
        store.choose(OTHER, List.of(), ELSE);
        assertEquals(new Vault.Rewrapped(0, List.of(open.id())), store.rewrap(null));
        open.keep(said(SECRET));
        open.close();
        Store window = window();
        assertTrue(window.unlock(OTHER));
        assertThrows(Trouble.Locked.class, () -> window.read(open.id()));
        assertTrue(window.unlock(Talks.PASSPHRASE), "the passphrase of then");
        assertEquals(said(SECRET), last(window.read(open.id())));
    }

    @Test
    void anOrganisationOpensItWhenThePassphraseWasForgotten() throws Exception {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        String recipient = new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII);
        String identity = new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
        KeyPair other = new X25519KeyPairGenerator().generateKeyPair();
        store.choose(Talks.PASSPHRASE, List.of(recipient), Talks.QUICK);
        String id = talk();
        Store window = window();
        window.choose(OTHER, List.of(recipient), ELSE);
        String wrong = new String(other.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
        assertEquals(new Vault.Rewrapped(0, List.of(id)), window.rewrap(wrong));
        assertEquals(new Vault.Rewrapped(1, List.of()), window.rewrap(identity));
        Store next = window();
        assertTrue(next.unlock(OTHER));
        assertEquals(said(SECRET), last(next.read(id)));
    }

    @Test
    void whatWasNotEncryptedStaysReadableAndWhatWasStaysLocked() throws Exception {
        Path own = base.resolve("anders");
        Store plain = Talks.store(own);
        Journal first = plain.create(Talks.SCRIPT, Talks.start());
        first.close();
        assertFalse(first.encrypted());
        plain.choose(OTHER, List.of(), ELSE);
        String second = talk(plain);
        assertNotEquals(first.id(), second);
        plain.choosePlain();
        Store window = Store.in(own, WORDS, new Keyring());
        assertEquals(1, window.read(first.id()).events().size());
        assertThrows(Trouble.Locked.class, () -> window.read(second));
        assertTrue(window.unlock(OTHER));
        assertEquals(said(SECRET), last(window.read(second)));
    }

    @Test
    void nothingIsSavedBeforeItWasChosenHow() throws Exception {
        Store bare = Store.in(base.resolve("nieuw"), WORDS, new Keyring());
        assertEquals(Vault.State.UNSET, bare.vault().state());
        assertThrows(Trouble.NotSetUp.class, () -> bare.create(Talks.SCRIPT, Talks.start()));
        assertTrue(bare.list().isEmpty());
    }

    @Test
    void forgettingTakesTheKeyAlong() throws Exception {
        String id = talk();
        Forgotten forgotten = window().forget(id);
        assertTrue(forgotten.complete(), forgotten.left().toString());
        assertTrue(forgotten.removed().contains(KeyFile.NAME));
    }
}
