package nl.jimgids.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Breaks a line between words. */
public final class Wrap {
    private Wrap() {}

    /** The line, no part of it longer than the width where that can be. */
    public static List<String> at(int width, String line) {
        return new ArrayList<>(List.of(WordUtils.wrap(line, width, "\n", false).split("\n")));
    }
}
