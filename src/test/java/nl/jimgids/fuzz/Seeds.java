package nl.jimgids.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jimgids.journal.JournalFuzz;
import nl.jimgids.script.reader.DialogueFolder;

/** Where odd input begins: with what is right, or nearly so. */
final class Seeds {
    /** The file with the dictionary. */
    static final String DICTIONARY = "dictionary.txt";

    private static final String HEADER = """
            jim: 1
            dialogue: proef
            title: Proef
            language: nl
            roles: {jongere: Jongere, ouder: Ouder}
            outcomes: {klaar: Klaar}
            steps:
            """;
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    /** A row of the tables of {@code FindingsTest}: what is in its first quotes are steps. */
    private static final Pattern ROW = Pattern.compile("(?:wrong|right)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Seeds() {}

    /** Writes the seeds and the dictionary as Jazzer reads them. */
    static void write(Path folder) throws IOException {
        write(folder.resolve("script"), scripts());
        write(folder.resolve("grammar"), choices());
        write(folder.resolve("answers"), answers());
        write(folder.resolve("template"), templates());
        write(folder.resolve("journal"), JournalFuzz.seeds());
        Files.write(
                folder.resolve(DICTIONARY),
                Dictionary.pieces().stream().map(Seeds::entry).toList());
    }

    private static void write(Path folder, List<byte[]> seeds) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < seeds.size(); number++) {
            Files.write(folder.resolve("seed-" + number), seeds.get(number));
        }
    }

    private static String entry(String piece) {
        StringBuilder entry = new StringBuilder("\"");
        for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
            entry.append(String.format("\\x%02x", b));
        }
        return entry.append('"').toString();
    }

    /** The dialogues, every example of the guide and of the pages about findings, and the rows of the tables. */
    static List<byte[]> scripts() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path file : DialogueFolder.dialogues(Path.of("dialogues"))) {
            seeds.add(Files.readAllBytes(file));
        }
        for (Path file : pages()) {
            for (String block : found(BLOCK, Files.readString(file))) {
                seeds.add(bytes(block.contains("jim: 1") ? block : HEADER + block.indent(2)));
            }
        }
        Path table = Path.of("src/test/java/nl/jimgids/script/FindingsTest.java");
        for (String row : found(ROW, Files.readString(table))) {
            String steps = row.translateEscapes();
            seeds.add(bytes(HEADER + (steps.startsWith("-") ? steps : "- {say: A, when: " + steps + "}").indent(2)));
        }
        return seeds;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> pages =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            pages.add(Path.of("dialogues/README.md"));
            return pages;
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }

    static List<byte[]> choices() {
        Random random = new Random(1);
        return Stream.generate(() -> {
                    byte[] choices = new byte[50 + random.nextInt(400)];
                    random.nextBytes(choices);
                    return choices;
                })
                .limit(40)
                .toList();
    }

    static List<byte[]> answers() {
        return List.of(
                bytes(AnswersFuzz.RIGHT),
                bytes("answers: {}\n"),
                bytes("answers: {keus: passed, meer: a, cijfer: 11, dag: 31-2-2027, wie: [oma, oma]}\n"));
    }

    static List<byte[]> templates() {
        return List.of(
                bytes("Dag ${a}, ${b:-jij} en ${role.ouder}."),
                bytes("${a:-${b}} ${} ${:-} ${a\n} $\\ ${a:-b:-c}"),
                bytes("\u2028${a}\r\n${b}\r${a}\u0085"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
