package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.jimgids.conversation.Conversation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form of a summary with everything in it, as a file that stands beside this and was read by people. {@code mvn test
 * -Dtest=FormsTest -Dupdate=true} writes them again, and the difference is there to be read.
 */
class FormsTest {
    private static final Path FILES = Path.of("src/test/resources/nl/jimgids/summary");

    private static void isAsWritten(String name, String text) throws IOException {
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(FILES);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, name);
    }

    private static Reader reader(String role) {
        return role.equals("table") ? Reader.table() : Reader.role(role);
    }

    @ParameterizedTest
    @CsvSource({"professional", "jongere", "table"})
    void markdown(String role) throws IOException {
        isAsWritten("avond-" + role + ".md", SummaryMarkdown.of(Summary.of(Everything.evening(), reader(role))));
    }

    @ParameterizedTest
    @CsvSource({"professional, 72", "professional, 40", "jongere, 72", "table, 72"})
    void text(String role, int width) throws IOException {
        Summary summary = Summary.of(Everything.evening(), reader(role));
        String lines = String.join("\n", SummaryText.lines(summary, width)) + "\n";
        isAsWritten("avond-" + role + "-" + width + ".txt", lines);
    }

    @ParameterizedTest
    @CsvSource({"professional", "jongere"})
    void json(String role) throws IOException {
        String json = SummaryJson.of(Summary.of(Everything.evening(), reader(role)));
        Held.fits(json);
        isAsWritten("avond-" + role + ".json", json);
    }

    @ParameterizedTest
    @CsvSource({"rust", "halverwege"})
    void whatIsNotOverSaysWhetherItGoesOn(String name) throws IOException {
        Conversation conversation = name.equals("rust") ? Everything.resting() : Everything.halfway();
        Summary summary = Summary.of(conversation, Reader.table());
        isAsWritten(name + ".md", SummaryMarkdown.of(summary));
        isAsWritten(name + ".txt", String.join("\n", SummaryText.lines(summary, 72)) + "\n");
        isAsWritten(name + ".json", SummaryJson.of(summary));
    }
}
