package nl.jimgids.author;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.jimgids.check.paths.Note;
import nl.jimgids.check.paths.Paths;
import nl.jimgids.check.paths.Runs;
import nl.jimgids.script.Finding;
import nl.jimgids.script.Library;
import nl.jimgids.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A small set of conversations that together take every branch of a script that can be taken. Each next one takes as many of
 * those that are left as any conversation can; where that is too much to find out, the shortest that takes the one that lies
 * deepest. In the end whatever the others take as well is left out.
 *
 * @param runs the answers of each conversation
 * @param left the branches that none takes: they cannot be taken, or only in the short form
 */
public record Cover(List<List<Finding.Answered>> runs, List<Branch> left) {
    /** Covers a script; null when its paths cannot be decided. */
    public static @Nullable Cover of(Script script, Library library) {
        Paths paths = Paths.apart(script, library);
        return paths == null ? null : new Search(script, library, paths).cover();
    }

    private static final class Search {
        private final Paths paths;
        private final Runs all;
        private final Map<Note.Branch, Branch> branches = new HashMap<>();
        private final Set<Note.Branch> open = new LinkedHashSet<>();
        private final List<Runs.Run> runs = new ArrayList<>();
        private final List<Branch> left = new ArrayList<>();

        Search(Script script, Library library, Paths paths) {
            this.paths = paths;
            this.all = paths.runs();
            for (Branch branch : Branches.of(script, library)) {
                Note.Branch note =
                        new Note.Branch(branch.dialogue(), branch.step(), Proven.kind(branch.kind()), branch.key());
                branches.put(note, branch);
                if (paths.isTaken(branch.step(), note.kind(), branch.key())) {
                    open.add(note);
                }
            }
        }

        Cover cover() {
            takeMost();
            takeOneByOne();
            leaveOutWhatOthersTake();
            return new Cover(runs.stream().map(Runs.Run::answers).toList(), List.copyOf(left));
        }

        private void takeMost() {
            while (!open.isEmpty()) {
                Runs.Run run = all.mostOf(open);
                if (run == null || !open.removeAll(run.taken())) {
                    return;
                }
                runs.add(run);
            }
        }

        private void takeOneByOne() {
            List<Note.Branch> deepestFirst = new ArrayList<>(open);
            Collections.reverse(deepestFirst);
            for (Note.Branch branch : deepestFirst) {
                if (open.contains(branch)) {
                    Runs.Run run = all.through(branch);
                    if (run == null) {
                        Branch known = branches.get(branch);
                        if (known != null) {
                            left.add(known);
                        }
                    } else {
                        open.removeAll(run.taken());
                        runs.add(run);
                    }
                }
            }
        }

        private void leaveOutWhatOthersTake() {
            for (Runs.Run run : List.copyOf(runs)) {
                Set<Note.Branch> alone = new LinkedHashSet<>(run.taken());
                alone.retainAll(branches.keySet());
                runs.stream().filter(other -> other != run).forEach(other -> alone.removeAll(other.taken()));
                if (alone.isEmpty()) {
                    runs.remove(run);
                }
            }
        }
    }
}
