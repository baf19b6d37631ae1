package nl.jimgids.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jimgids.author.TestFolder;
import nl.jimgids.rehearsal.reader.ScenarioFolder;
import nl.jimgids.script.reader.DialogueFolder;
import nl.jimgids.script.reader.TranslationFolder;

/**
 * What is to be checked.
 *
 * @param files the dialogues, their translations and their cases that were named, or lie in a folder that was
 * @param empty the folders in which there is none
 * @param library the dialogues around them, which they may run
 */
record Subjects(List<Path> files, List<Path> empty, DialogueFolder library) {
    /**
     * Looks what there is now.
     *
     * @param own the folder with the dialogues of the program
     * @throws IOException when a folder cannot be listed
     */
    static Subjects of(List<Path> paths, Path own) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        List<Path> empty = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (Path path : paths) {
            // A file that was named is looked at, whatever it is called, and also while it is gone.
            boolean isFolder = Files.isDirectory(path);
            List<Path> found = isFolder ? below(path) : List.of(path);
            if (found.isEmpty()) {
                empty.add(path);
            }
            files.addAll(found);
            Path folder = isFolder ? path : path.toAbsolutePath().getParent();
            if (folder != null) {
                folders.add(folder);
                // The dialogue of a scene stands around the folder of the scenes.
                Path above = folder.toAbsolutePath().getParent();
                if (above != null && folder.endsWith("scenarios")) {
                    folders.add(above);
                }
            }
            found.stream()
                    .filter(TranslationFolder::isTranslation)
                    .map(TranslationFolder::home)
                    .forEach(folders::add);
        }
        folders.add(own);
        TranslationFolder translations = TranslationFolder.of(folders);
        for (Path file : List.copyOf(files)) {
            files.addAll(translations.of(file));
            Path tests = TestFolder.beside(file);
            if (TestFolder.isTest(tests)) {
                files.add(tests);
            }
        }
        return new Subjects(List.copyOf(files), List.copyOf(empty), DialogueFolder.of(List.copyOf(folders)));
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(DialogueFolder.dialogues(folder));
        files.addAll(TranslationFolder.translations(folder));
        files.addAll(TestFolder.of(folder));
        files.addAll(ScenarioFolder.scenarios(folder));
        files.addAll(ScenarioFolder.translations(folder));
        return files;
    }

    /** The files and folders in which a save may change what is found. */
    Set<Path> watched(List<Path> paths) throws IOException {
        Set<Path> watched = new LinkedHashSet<>(files);
        for (String name : library.names()) {
            Path file = library.file(name);
            if (file != null) {
                watched.add(file);
            }
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (Path file : watched) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                folders.add(folder);
            }
        }
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folders.addAll(DialogueFolder.folders(path));
            }
        }
        watched.addAll(folders);
        return watched;
    }
}
