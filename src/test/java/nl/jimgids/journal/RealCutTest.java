package nl.jimgids.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.jimgids.conversation.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes, on a file system as people have: ext4 in a file, of which a copy is taken while another process writes. The
 * copy holds what reached the disk and nothing that the system still had in memory. {@code ./mvnw -Pcuts test}.
 */
@EnabledIfSystemProperty(named = "jim.cuts", matches = "\\d+")
class RealCutTest {
    private static final int CUTS = Integer.getInteger("jim.cuts", 0);
    private static final int CONTROLS = Math.max(10, CUTS / 10);
    private static final int MEGABYTES = 24;

    @TempDir
    Path base;

    private Path memory;
    private Path image;
    private Path disk;
    private Path copy;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "not run: only root may mount");
        memory = Files.createDirectory(base.resolve("memory"));
        disk = Files.createDirectory(base.resolve("disk"));
        copy = Files.createDirectory(base.resolve("copy"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=128m", "jim-test", memory.toString()), "not run: no mount");
        image = memory.resolve("image");
        fresh();
    }

    private void fresh() throws Exception {
        run("umount", "-l", disk.toString());
        assumeTrue(
                run("sh", "-c", "head -c " + MEGABYTES + "M /dev/zero > " + image)
                        && run("mkfs.ext4", "-q", "-F", image.toString())
                        && run("mount", "-o", "loop", image.toString(), disk.toString()),
                "not run: no loop device, or no ext4");
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path path : List.of(copy, disk, memory)) {
            run("umount", "-l", path.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** What one cut left. */
    private record Cut(int kept, int found, boolean whole) {
        boolean lost() {
            return found < kept || !whole;
        }
    }

    private Cut cut(boolean careless, Random random) throws Exception {
        Process talker = Talker.start(disk, "-", "1", "100000", careless ? "careless" : "careful");
        int kept = 0;
        String id;
        try (BufferedReader lines = talker.inputReader(StandardCharsets.UTF_8)) {
            id = String.valueOf(lines.readLine());
            int wanted = 1 + random.nextInt(200);
            while (kept < wanted) {
                kept = Integer.parseInt(String.valueOf(lines.readLine()));
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            assertTrue(run("kill", "-STOP", String.valueOf(talker.pid())));
            Path cut = memory.resolve("cut");
            Files.copy(image, cut, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            talker.destroyForcibly().waitFor();
            assertTrue(run("mount", "-o", "loop", cut.toString(), copy.toString()), "the copy is a disk");
        }
        try {
            return found(id, kept);
        } finally {
            run("umount", "-l", copy.toString());
        }
    }

    private Cut found(String id, int kept) throws IOException {
        try {
            Store store = Talks.store(copy);
            List<Event> events = store.read(id).events();
            List<Event> said = events.subList(Math.min(1, events.size()), events.size());
            return new Cut(kept, said.size(), said.equals(Talks.answers(1, said.size())));
        } catch (Trouble e) {
            return new Cut(kept, 0, false);
        }
    }

    @Test
    void nothingThatWasCalledKeptIsLost() throws Exception {
        Random random = new Random(31);
        int records = 0;
        for (int number = 0; number < CUTS; number++) {
            fresh();
            Cut cut = cut(false, random);
            assertTrue(!cut.lost(), "cut " + number + ": " + cut);
            records += cut.kept();
        }
        System.out.println("ext4: " + CUTS + " cuts, " + records + " kept records, 0 lost");
    }

    @Test
    void aCarelessDiskIsCaught() throws Exception {
        Random random = new Random(37);
        int caught = 0;
        for (int number = 0; number < CONTROLS; number++) {
            fresh();
            caught += cut(true, random).lost() ? 1 : 0;
        }
        System.out.println("ext4 without sync: " + caught + " of " + CONTROLS + " cuts lost something");
        assertTrue(caught * 100 >= CONTROLS * 95, caught + " of " + CONTROLS);
    }
}
