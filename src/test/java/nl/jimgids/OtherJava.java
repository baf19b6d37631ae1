package nl.jimgids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a test starts another process with the same classes, as quickly as it can. */
public final class OtherJava {
    private OtherJava() {}

    /** The command for a class with a main method. */
    public static List<String> command(Class<?> main, List<String> arguments) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-cp",
                path,
                main.getName()));
        command.addAll(arguments);
        return command;
    }
}
