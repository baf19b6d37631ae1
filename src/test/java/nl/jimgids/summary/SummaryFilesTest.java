package nl.jimgids.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.jimgids.conversation.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files, and their names. */
class SummaryFilesTest {
    private static final Conversation CONVERSATION = Examples.meeting().end();

    @Test
    void theFormatsAreInTheirOwnOrder() {
        Summary summary = Summary.of(CONVERSATION, Reader.table());
        Map<String, byte[]> files =
                SummaryFiles.of(summary, List.of(SummaryFiles.Format.JSON, SummaryFiles.Format.MARKDOWN));
        assertEquals(
                List.of("samenvatting-tafel-2027-01-15.md", "samenvatting-tafel-2027-01-15.json"),
                List.copyOf(files.keySet()));
        assertEquals(
                SummaryMarkdown.of(summary),
                new String(files.get("samenvatting-tafel-2027-01-15.md"), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "jongere, samenvatting-jongere-2027-01-15",
        "tweede_ouder, samenvatting-tweede-ouder-2027-01-15",
        "../../x, samenvatting-x-2027-01-15",
        "CON, samenvatting-con-2027-01-15",
        "'', samenvatting-lezer-2027-01-15",
    })
    void aNameIsSafeAndSaysNothing(String role, String name) {
        assertEquals(name, SummaryFiles.name(Summary.of(CONVERSATION, Reader.role(role))));
        assertTrue(name.matches("[a-z0-9-]+"));
    }

    @Test
    void aFormatIsKnownByItsEnding() {
        assertEquals(SummaryFiles.Format.MARKDOWN, SummaryFiles.Format.named("md"));
        assertEquals(SummaryFiles.Format.JSON, SummaryFiles.Format.named("json"));
        assertNull(SummaryFiles.Format.named("pdf"));
    }
}
