package nl.jimgids.terminal;

import java.util.ArrayList;
import java.util.List;

/** Keys in the shorthand of the tests: text as it is typed, and names between angle brackets: {@code oma<ENTER><^B>}. */
final class Keys {
    private Keys() {}

    static List<Key> of(String written) {
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < written.length(); ) {
            int end = written.charAt(at) == '<' ? written.indexOf('>', at) : -1;
            if (end > 0) {
                keys.add(named(written.substring(at + 1, end)));
                at = end + 1;
            } else {
                int point = written.codePointAt(at);
                keys.add(new Key.Typed(Character.toString(point)));
                at += Character.charCount(point);
            }
        }
        return keys;
    }

    private static Key named(String name) {
        if (name.startsWith("^")) {
            return new Key.Control(Character.toLowerCase(name.charAt(1)));
        }
        return name.startsWith("paste ") ? new Key.Pasted(name.substring(6)) : Key.Named.valueOf(name);
    }

    /** The same as a terminal sends them; arrows in one of their two forms. */
    static String bytes(String written) {
        StringBuilder bytes = new StringBuilder();
        for (Key key : of(written)) {
            if (key instanceof Key.Typed typed) {
                bytes.append(typed.text());
            } else if (key instanceof Key.Control control) {
                bytes.append((char) (control.letter() - 'a' + 1));
            } else if (key instanceof Key.Pasted pasted) {
                bytes.append("\u001b[200~").append(pasted.text()).append("\u001b[201~");
            } else {
                bytes.append(
                        switch ((Key.Named) key) {
                            case ENTER -> "\r";
                            case UP -> "\u001b[A";
                            case DOWN -> "\u001bOB";
                            case RIGHT -> "\u001b[C";
                            case LEFT -> "\u001bOD";
                            case HOME -> "\u001b[H";
                            case END -> "\u001bOF";
                            case BACKSPACE -> "\u007f";
                            case DELETE -> "\u001b[3~";
                            case INTERRUPT -> "\u0003";
                            case CLOSED -> "";
                            default -> throw new IllegalArgumentException(key.toString());
                        });
            }
        }
        return bytes.toString();
    }
}
