package nl.jimgids.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jimgids.journal.JournalFuzz;

/** The long campaign: Jazzer on each kind of input in turn. What it learned stays, and is where the next one begins. */
public final class Campaign {
    private static final Map<String, Class<?>> INPUTS = inputs();

    private Campaign() {}

    private static Map<String, Class<?>> inputs() {
        Map<String, Class<?>> inputs = new LinkedHashMap<>();
        inputs.put("script", ScriptFuzz.class);
        inputs.put("grammar", GrammarFuzz.class);
        inputs.put("answers", AnswersFuzz.class);
        inputs.put("template", TemplateFuzz.class);
        inputs.put("journal", JournalFuzz.class);
        return inputs;
    }

    /**
     * Holds the campaign; ends with 1 when something was found.
     *
     * @param arguments a folder, seconds for each kind of input, and the kinds with commas between them, or {@code all}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Seeds.write(folder.resolve("seeds"));
        boolean found = false;
        for (Map.Entry<String, Class<?>> input : INPUTS.entrySet()) {
            boolean wanted = arguments[2].equals("all")
                    || List.of(arguments[2].split(",")).contains(input.getKey());
            found |= wanted && finds(input.getKey(), input.getValue(), folder, arguments[1]);
        }
        System.exit(found ? 1 : 0);
    }

    private static boolean finds(String input, Class<?> target, Path folder, String seconds)
            throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus").resolve(input));
        Path found = Files.createDirectories(folder.resolve("found"));
        Path log = folder.resolve(input + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                // The proofs calculate: what leads deeper there does not depend on which instruction comes next.
                "--instrumentation_includes=nl.jimgids.script.**:nl.jimgids.conversation.**:nl.jimgids.journal.**"
                        + ":org.yaml.snakeyaml.**",
                // Comparisons of whole files would take all the time; the dictionary knows the words.
                "--trace=cov",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/" + input + "-",
                "-dict=" + folder.resolve("seeds").resolve(Seeds.DICTIONARY),
                "-max_len=4096",
                "-len_control=0",
                "-rss_limit_mb=0",
                // The first run takes that long on a busy machine: all classes are instrumented in it.
                "-timeout=120",
                "-max_total_time=" + seconds,
                corpus.toString(),
                folder.resolve("seeds").resolve(input).toString()));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> told = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" cov: ") || line.startsWith("Done ") || line.startsWith("== Java Exc"))
                .toList();
        told.subList(Math.max(0, told.size() - 2), told.size())
                .forEach(line -> System.out.println(input + ": " + line));
        if (exit != 0) {
            System.out.println(input + ": something was found, see " + log + " and " + found);
        }
        return exit != 0;
    }
}
