package nl.jimgids.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.script.Address;
import nl.jimgids.script.Template;
import nl.jimgids.script.yaml.Written;
import org.jspecify.annotations.Nullable;

/** Writes a translation as a file: of each step first what the dialogue says, then the places for the translation. */
final class StringsFile {
    private static final String OF = "of";
    private static final String OPTIONS = "options";
    private static final String LABEL = "label";
    private static final String PROBES = "probes";

    private final StringBuilder out = new StringBuilder();
    private final Map<Address, List<String>> comments;
    private final Set<Address> withHint = new LinkedHashSet<>();
    private List<String> path = List.of();

    private StringsFile(StringsTexts texts) {
        this.comments = new LinkedHashMap<>(texts.comments().above());
        for (Address address : texts.addresses()) {
            if (isOption(address) && !address.key().equals(LABEL)) {
                withHint.add(address.holder());
            }
        }
    }

    /**
     * The whole file.
     *
     * @param base the texts of the dialogue as they are now
     * @param texts in the order in which they are to stand
     */
    static String of(String dialogue, String language, Map<Address, Template> base, StringsTexts texts) {
        StringsFile file = new StringsFile(texts);
        texts.comments().top().forEach(comment -> file.line(0, comment));
        file.line(0, "translation_of: " + dialogue);
        file.line(0, "language: " + language);
        file.line(0, texts.addresses().isEmpty() ? "texts: {}" : "texts:");
        groups(texts).forEach((group, addresses) -> {
            boolean header = Address.RESERVED.contains(group);
            file.out.append(file.path.isEmpty() ? "" : "\n");
            for (Address address : addresses) {
                String from = texts.from().get(address);
                if (from != null) {
                    file.write(file.inFile(address, header ? 0 : 1), from, null);
                    Template now = base.get(address);
                    if (now != null && !Template.words(now.text()).equals(Template.words(from))) {
                        file.now(now.text());
                    }
                }
            }
            for (Address address : addresses) {
                String text = texts.texts().get(address);
                if (text != null) {
                    file.write(file.inFile(address, -1), text, texts.from().get(address));
                }
            }
        });
        file.comments.values().forEach(left -> left.forEach(comment -> file.line(0, comment)));
        texts.comments().end().forEach(comment -> file.line(0, comment));
        return file.out.toString();
    }

    /** The header as one, and each step by itself. */
    private static Map<String, List<Address>> groups(StringsTexts texts) {
        Map<String, List<Address>> groups = new LinkedHashMap<>();
        for (Address address : together(List.copyOf(texts.addresses()), 0)) {
            String first = address.path().get(0);
            String group = Address.RESERVED.contains(first) ? Address.RESERVED.get(0) : first;
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(address);
        }
        return groups;
    }

    /** In their order, and what stands under one key together. */
    private static List<Address> together(List<Address> addresses, int depth) {
        Map<String, List<Address>> byKey = new LinkedHashMap<>();
        for (Address address : addresses) {
            String key = address.path().size() > depth ? address.path().get(depth) : "";
            byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(address);
        }
        List<Address> together = new ArrayList<>();
        byKey.values().forEach(some -> together.addAll(some.size() == 1 ? some : together(some, depth + 1)));
        return together;
    }

    private static boolean isOption(Address address) {
        return address.path().size() == 4 && address.path().get(1).equals(OPTIONS);
    }

    /** Where a text stands in the file; an option that has no more than its words is written without {@code label}. */
    private List<String> inFile(Address address, int of) {
        boolean plain = isOption(address) && !withHint.contains(address.holder());
        List<String> keys = new ArrayList<>(plain ? address.holder().path() : address.path());
        if (of >= 0) {
            keys.add(of, OF);
        }
        return keys;
    }

    private void write(List<String> keys, String text, @Nullable String from) {
        int same = 0;
        while (same < Math.min(path.size(), keys.size()) && path.get(same).equals(keys.get(same))) {
            same++;
        }
        path = keys;
        for (int depth = same; depth < keys.size(); depth++) {
            boolean last = depth == keys.size() - 1;
            List<String> above = comments.remove(new Address(List.copyOf(keys.subList(0, depth + 1))));
            for (String comment : above == null ? List.<String>of() : above) {
                line(depth + 1, comment);
            }
            boolean item = depth > 0 && keys.get(depth - 1).equals(PROBES);
            String key = item ? "-" : Written.key(keys.get(depth)) + ":";
            line(depth + 1, last ? (key + " " + value(text, from, 2 * depth + 4)).stripTrailing() : key);
        }
    }

    /** An empty place where several lines are to come is ready for several lines. */
    private static String value(String text, @Nullable String from, int indent) {
        if (text.isEmpty()) {
            return from != null && from.contains("\n") ? "|" : "";
        }
        return Written.text(text, indent);
    }

    private void now(String text) {
        int depth = path.size();
        text.lines().forEach(line -> line(depth, (StringsComments.NOW + line).stripTrailing()));
    }

    private void line(int depth, String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
    }
}
