package nl.jimgids.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The folders in which things are kept: made where they are missing, and surely ours. */
final class Ground {
    private Ground() {}

    /** Makes what is missing of the way to the folder, each 0700 and each surely on disk. */
    static void prepare(Disk disk, Home home) throws IOException {
        make(disk, home.folder());
        mustBeOurs(disk, home);
        for (Path ours = home.folder(); !ours.equals(home.base()); ours = Objects.requireNonNull(ours.getParent())) {
            disk.tighten(ours);
        }
    }

    private static void make(Disk disk, Path folder) throws IOException {
        // Above what is ours a link is fine; what is ours is looked at by mustBeOurs.
        if (Files.isDirectory(folder) || disk.isFolder(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            make(disk, parent);
        }
        try {
            disk.createFolder(folder);
        } catch (FileAlreadyExistsException e) {
            if (!disk.isFolder(folder)) {
                throw e;
            }
        }
        if (parent != null) {
            disk.syncFolder(parent);
        }
    }

    /** Someone who could put a link in its place could lead everything that is saved elsewhere. */
    static void mustBeOurs(Disk disk, Home home) throws IOException {
        for (Path ours = home.folder(); !ours.equals(home.base()); ours = Objects.requireNonNull(ours.getParent())) {
            if (!disk.isFolder(ours)) {
                throw new Complaint.Link();
            }
        }
    }
}
