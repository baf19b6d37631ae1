package nl.jimgids.journal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that others made: cases of the test kit of age (C2SP/CCTV, age; as in FiloSottile/age, testdata/testkit). */
class AgeVectorsTest {
    /** Without a hash: it must not open. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "scrypt, passphrase, password, 013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab,"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1FnUnBlNUNRIDEwCmdVakV5bUZLTVZY"
                + "UUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1NxSjJhVVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZPcVpkaFJWdmo1OGVn"
                + "QUJ4L3NXZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=",
        "scrypt_no_match, passphrase, wrong, '',"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1FnUnBlNUNRIDEwCmdVakV5bUZLTVZY"
                + "UUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1NxSjJhVVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZPcVpkaFJWdmo1OGVn"
                + "QUJ4L3NXZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=",
        "scrypt_work_factor_23, passphrase, password, '',"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1FnUnBlNUNRIDIzCnFXOWVWc1QwTlZi"
                + "L1Zzd3R3OGtQSXhVbmFZbW05UHgxZFltcTIrNCtxWkEKLS0tIDM4VHBRTXhRUlJOTWZtWVlwQlg2RERyUHg0L1FZNVVt"
                + "Sm5oUHlWb1gvY3cKrF0/NwblUHHTpgQgRpe5CQWVwvf1267oDXoBjChyBYrzznw=",
        "scrypt_and_x25519, passphrase, password, '',"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FYTnlDVkpwTDdPdXdQZFZ3UEw3S1FF"
                + "YkZET0NjCmhqYWJHWHdTTFE5YzNTNkx3MmkrUzJUdTJmaXdRSEhzbGJCTjZCNDFGTEUKLT4gc2NyeXB0IDdzOWl4ODZS"
                + "dERNblRtalU4dmtUVEEgMTAKMFU0UGJ4c2w5cHI5ZzRuSGpQZ2t2dFlrTnJHaVlKNDN4MXZiTTVYNW1oZwotLS0gZjJB"
                + "b3lGWFUyUjVDbjdzMzh2SDFwRmt1S3F6UGgzaWJ3d0hjLzd5NlJSVQpbHeboLg4MvdMjyHfPhT1h11n2a9d6qTY2H9qm"
                + "AZDiUvnbTA==",
        "long_file_key_scrypt, passphrase, password, '',"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1FnUnBlNUNRIDEwCm1TM0V5V0JhVkZT"
                + "bEM2OUJMblR2aDZqcDR4MEdOR3o0Zmp2bTcvSWVaL0hqR2t1ZktrTjI2WlUKLS0tICtVNEo2ZlhzR2wxQWRreExqb1NK"
                + "MGx2VUdQai8zWHVONzI2Qm1LVHdvb1UKGzXG5ofdANo6w3msn3QsIVs7HZObypTKrcEO7Z28u3K8SfU=",
        "x25519, identity, AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6, 013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab,"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FYTnlDVkpwTDdPdXdQZFZ3UEw3S1FF"
                + "YkZET0NjCkVtRUNBRWNLTituL1ZzOVNiV2lWK0h1MHIrRThSNzdEZFdZeWQ4M253N1UKLS0tIFZuKzU0anFpaVVDRStX"
                + "WmNFVlkzZjFzcUhqbHUvejFMQ1EvVDdYbTdxSTAK7s9ix86RtDMnTmjU8vkTTLdMW/73vqpSyPC8DpksHoMx+2Y=",
        "x25519_no_match, identity, AGE-SECRET-KEY-143WN7DCXU4G8R5AXQSSYD9AEPYDNT3HXSLWSPK36CDU6E8M59SSSAGZ3KG, '',"
                + " YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBhanRxQXZERWtWTnIyQjd6VU90cTJtQVFYRFNCbE5yVkF1TS9k"
                + "S2I1c1Q0CkhVS3R6MFIyajVCbDJFUjdIaEFaclVSaWtDRnBpSWpOYTBLakhjamJBR1UKLS0tIHJycFRsdktFS3JLM0Vx"
                + "aG9PUEplUDFLRThPMWQyYXJyUmV6Nzdtd2VrUmMK3d9y0G+8q1ffPQ0xJJatIYzX/W+AeLv4gS3YeUcVXre9Xog=",
    })
    void whatAgeMadeOpensOrDoesNot(String name, String kind, String key, String hash, String file) throws Exception {
        byte[] locked = Base64.getDecoder().decode(file);
        byte[] plain = kind.equals("passphrase") ? Age.open(locked, key.toCharArray()) : Age.open(locked, key);
        if (hash.isEmpty()) {
            assertNull(plain);
        } else {
            assertNotNull(plain);
            assertEquals(
                    hash,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(plain)));
        }
    }

    @Test
    void whatIsNoSecretKeyOpensNothing() {
        byte[] locked = Age.lock(new byte[1], "vier woorden los".toCharArray());
        for (String key : new String[] {"AGE-SECRET-KEY-1abc", "AGE-SECRET-KEY-1", "", "age1x"}) {
            assertNull(Age.open(locked, key), key);
        }
    }

    @Test
    void thePassphraseMakesAnotherKeyEachTime() {
        byte[] plain = "x".getBytes(StandardCharsets.UTF_8);
        String salt = header(Age.lock(plain, "vier woorden los".toCharArray()));
        assertFalse(salt.equals(header(Age.lock(plain, "vier woorden los".toCharArray()))));
        byte[] locked = Age.lock(plain, "vier woorden los".toCharArray());
        assertNull(Age.open(Arrays.copyOf(locked, locked.length - 1), "vier woorden los".toCharArray()));
    }

    /** {@code -> scrypt SALT WORK}. */
    private static String header(byte[] locked) {
        return new String(locked, StandardCharsets.ISO_8859_1).split("\n", 3)[1];
    }
}
