package nl.jimgids.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes input a little, as one who writes it would, or as a disk would. */
final class Mutator {
    private final Random random;
    private final List<byte[]> seeds;
    private final List<String> pieces = Dictionary.pieces();

    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    /** One of the seeds, changed in a few places; no longer than so many bytes. */
    byte[] next(int most) {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        byte[] bytes = Arrays.copyOf(seed, Math.min(seed.length, most));
        for (int change = random.nextInt(5); change >= 0; change--) {
            bytes = random.nextInt(3) == 0 ? lines(bytes) : part(bytes);
        }
        return Arrays.copyOf(bytes, Math.min(bytes.length, most));
    }

    /** A part becomes something else: nothing, itself twice, a piece of the language, or noise. */
    private byte[] part(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int upto = Math.min(bytes.length, from + random.nextInt(12));
        byte[] old = Arrays.copyOfRange(bytes, from, upto);
        byte[] noise = {(byte) random.nextInt(256)};
        byte[] piece = pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> join(bytes, from, new byte[0], upto);
            case 1 -> join(bytes, from, old, from);
            case 2 -> join(bytes, from, noise, Math.min(bytes.length, from + 1));
            case 3 -> join(bytes, from, piece, upto);
            default -> join(bytes, from, piece, from);
        };
    }

    /** Lines are moved, doubled, left out, moved in, or brought from elsewhere. */
    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(text(bytes).lines().toList());
        if (lines.isEmpty()) {
            return bytes;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
            case 2 -> lines.set(at, "  " + line);
            case 3 -> lines.set(at, line.startsWith(" ") ? line.substring(1) : line);
            default -> {
                List<String> others =
                        text(seeds.get(random.nextInt(seeds.size()))).lines().toList();
                int from = others.isEmpty() ? 0 : random.nextInt(others.size());
                lines.addAll(at, others.subList(from, Math.min(others.size(), from + 1 + random.nextInt(6))));
            }
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Every byte a character, so that none is lost. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] bytes, int upto, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(bytes, upto + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, joined, upto, middle.length);
        System.arraycopy(bytes, from, joined, upto + middle.length, bytes.length - from);
        return joined;
    }
}
