package dev.retort.compare;

import dev.retort.diff.rename.Candidate;
import dev.retort.diff.rename.Renaming;
import java.util.List;

/** Whoever knows what was renamed, and what was dropped while something else was added. */
public interface RenameChoice {

    /**
     * Called for types, tables, columns and sequences in turn, as columns can be compared only when their tables are known.
     *
     * @param candidates the most likely first
     * @return those that are true; no two of them about one thing
     */
    List<Renaming> choose(List<Candidate> candidates);

    /** Called once when nothing more can have been renamed, before anything is written. */
    void end();

    /** Nothing was renamed but what is certain. */
    static RenameChoice none() {
        return new RenameChoice() {
            @Override
            public List<Renaming> choose(List<Candidate> candidates) {
                return candidates.stream()
                        .filter(candidate -> candidate.likeness() == Candidate.Likeness.CERTAIN)
                        .map(Candidate::renaming)
                        .toList();
            }

            @Override
            public void end() {}
        };
    }
}
