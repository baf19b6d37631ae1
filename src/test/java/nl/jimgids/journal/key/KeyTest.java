package nl.jimgids.journal.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published vectors, so that what we put away can be opened by what others make of the same standards. */
class KeyTest {
    private static final HexFormat HEX = HexFormat.of();

    private static byte[] of(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** RFC 9106, 5.3. */
    @Test
    void argon2idIsTheOneOfTheRfc() {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(of(16, 2))
                .withSecret(of(8, 3))
                .withAdditional(of(12, 4))
                .build());
        byte[] tag = new byte[32];
        argon.generateBytes(of(32, 1), tag);
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", HEX.formatHex(tag));
    }

    /** Test vectors of the reference implementation (phc-winner-argon2, test.c): argon2id, version 0x13. */
    @ParameterizedTest
    @CsvSource({
        "65536, 2, 1, password, somesalt, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "256, 2, 1, password, somesalt, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256, 2, 2, password, somesalt, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        "65536, 2, 1, differentpassword, somesalt, 0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
        "65536, 2, 1, password, diffsalt, bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
    })
    void passphrasesBecomeTheKeysThatTheReferenceMakes(
            int memory, int passes, int lanes, String passphrase, String salt, String key) {
        String written = Base64.getEncoder().encodeToString(salt.getBytes(StandardCharsets.US_ASCII));
        Derivation derivation = new Derivation(memory, passes, lanes, written);
        assertEquals(key, HEX.formatHex(derivation.key(passphrase.toCharArray())));
    }

    @Test
    void aKeyboardThatPutsLettersTogetherOtherwiseMakesTheSameKey() {
        Derivation derivation = new Derivation(8, 1, 1, "AAAAAAAAAAAAAAAAAAAAAA==");
        assertArrayEquals(derivation.key("één".toCharArray()), derivation.key("e\u0301e\u0301n".toCharArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "1048577, 1, 1, AAAAAAAAAAA=",
        "2147483647, 1, 1, AAAAAAAAAAA=",
        "7, 1, 1, AAAAAAAAAAA=",
        "64, 65, 1, AAAAAAAAAAA=",
        "64, 0, 1, AAAAAAAAAAA=",
        "64, 1, 17, AAAAAAAAAAA=",
        "64, 1, 0, AAAAAAAAAAA=",
        "64, 1, 1, AAAA",
        "64, 1, 1, geen",
        "64, 1, 1, ?",
    })
    void figuresThatAreNotOursAreRefused(int memory, int passes, int lanes, String salt) {
        assertThrows(IllegalArgumentException.class, () -> new Derivation(memory, passes, lanes, salt));
    }

    @Test
    void aFreshOneIsStrongAndHasItsOwnSalt() {
        Derivation derivation = Derivation.fresh();
        assertEquals(64 * 1024, derivation.memory());
        assertEquals(3, derivation.passes());
        assertFalse(derivation.salt().equals(Derivation.fresh().salt()));
    }

    /** NIST, The Galois/Counter Mode of Operation, appendix B, test cases 13, 14 and 16. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000, '', '',"
                + " 530f8afbc74536b9a963b4f1c4cb738b",
        "0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000, '',"
                + " 00000000000000000000000000000000,"
                + " cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308, cafebabefacedbaddecaf888,"
                + " feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + " d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39,"
                + " 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b",
    })
    void theCipherIsTheOneOfNist(String key, String nonce, String more, String plain, String sealed) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HEX.parseHex(key), "AES"),
                new GCMParameterSpec(128, HEX.parseHex(nonce)));
        cipher.updateAAD(HEX.parseHex(more));
        assertEquals(sealed, HEX.formatHex(cipher.doFinal(HEX.parseHex(plain))));
    }

    @Test
    void aBoxOpensOnlyWholeWithItsKeyForItsUse() {
        byte[] key = Box.newKey();
        byte[] plain = "wat er is gezegd".getBytes(StandardCharsets.UTF_8);
        byte[] box = Box.seal(key, plain, "a");
        assertArrayEquals(plain, Box.open(key, box, "a"));
        assertNull(Box.open(key, box, "b"));
        assertNull(Box.open(Box.newKey(), box, "a"));
        for (int bit = 0; bit < box.length * 8; bit++) {
            byte[] flipped = box.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertNull(Box.open(key, flipped, "a"), "bit " + bit);
        }
        for (int length = 0; length < box.length; length++) {
            assertNull(Box.open(key, Arrays.copyOf(box, length), "a"), "length " + length);
        }
    }

    /** RFC 7914, 12. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 16, 1, 1, 77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
        "password, NaCl, 1024, 8, 16, fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
        "pleaseletmein, SodiumChloride, 16384, 8, 1, 7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
    })
    void scryptIsTheOneOfTheRfc(String passphrase, String salt, int n, int r, int p, String key) {
        byte[] made = SCrypt.generate(
                passphrase.getBytes(StandardCharsets.UTF_8), salt.getBytes(StandardCharsets.UTF_8), n, r, p, 64);
        assertEquals(key, HEX.formatHex(made));
    }

    @Test
    void ageLocksForAKeyAndForAPassphrase() throws Exception {
        byte[] plain = new byte[200_000];
        Arrays.fill(plain, (byte) 'é');
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        String recipient = new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII);
        String identity = new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
        assertTrue(Age.isRecipient(recipient));
        assertFalse(Age.isRecipient(identity));
        assertFalse(Age.isRecipient("age1iets"));
        byte[] locked = Age.lock(plain, recipient);
        assertTrue(new String(locked, StandardCharsets.ISO_8859_1).startsWith("age-encryption.org/v1\n-> X25519 "));
        assertArrayEquals(plain, Age.open(locked, identity));
        byte[] passed = Age.lock(plain, "vier woorden los".toCharArray());
        assertTrue(new String(passed, StandardCharsets.ISO_8859_1).startsWith("age-encryption.org/v1\n-> scrypt "));
        assertArrayEquals(plain, Age.open(passed, "vier woorden los".toCharArray()));
        assertNull(Age.open(passed, "vier woorden vast".toCharArray()));
        assertNull(Age.open(passed, identity));
        assertNull(Age.open(locked, "vier woorden los".toCharArray()));
        locked[locked.length - 1] ^= 1;
        assertNull(Age.open(locked, identity));
        assertNull(Age.open(new byte[] {1, 2, 3}, identity));
    }

    @Test
    void aSecretKeyIsFoundInItsFile() {
        assertEquals(
                "AGE-SECRET-KEY-1ABC", Age.identity("# created: 2026\n# public key: age1x\nAGE-SECRET-KEY-1ABC\n"));
        assertNull(Age.identity("age1x"));
        assertNotNull(Age.identity("  AGE-SECRET-KEY-1Q  "));
    }

    /** Memory in KiB, passes, lanes, bytes of salt. */
    @ParameterizedTest
    @CsvSource({
        "8, 1, 1, 8, true",
        "7, 1, 1, 8, false",
        "128, 1, 16, 8, true",
        "127, 1, 16, 8, false",
        "136, 1, 17, 8, false",
        "8, 1, 0, 8, false",
        "8, 64, 1, 8, true",
        "8, 65, 1, 8, false",
        "8, 0, 1, 8, false",
        "1048576, 1, 1, 8, true",
        "1048577, 1, 1, 8, false",
        "8, 1, 1, 7, false",
        "8, 1, 1, 64, true",
        "8, 1, 1, 65, false",
    })
    void figuresHaveBounds(int memory, int passes, int lanes, int salt, boolean allowed) {
        String written = Base64.getEncoder().encodeToString(new byte[salt]);
        if (allowed) {
            assertEquals(memory, new Derivation(memory, passes, lanes, written).memory());
        } else {
            assertThrows(IllegalArgumentException.class, () -> new Derivation(memory, passes, lanes, written));
        }
    }
}
