package dev.retort.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a stage does before its own transaction when its statements cannot all stand in one: its first parts, each recorded when it is
 * done, so that the next run goes on behind the last one.
 *
 * @param tracking where they are recorded
 * @param steps how many there are; the last one may be in the stage's own transaction
 * @param guard the first statement of each transaction
 * @param open makes the record, in the first transaction; fails where there is one
 * @param fingerprints of the steps up to each, from none to all
 */
public record Journal(
        Tracking tracking,
        int steps,
        PlannedStatement guard,
        PlannedStatement open,
        List<Part> parts,
        List<String> fingerprints) {

    public Journal {
        parts = List.copyOf(parts);
        fingerprints = List.copyOf(fingerprints);
    }

    /** The transactions that hold statements of the migration, or end it. */
    int transactions() {
        return 1 + (int) parts.stream().filter(Part.Together.class::isInstance).count();
    }

    /** All statements as people read them, in the order of the run. */
    List<PlannedStatement> shown() {
        List<PlannedStatement> all = new ArrayList<>();
        all.add(guard);
        all.add(open);
        for (Part part : parts) {
            if (all.size() > 2) {
                all.add(guard);
            }
            switch (part) {
                case Part.Together together -> {
                    all.addAll(together.statements());
                    all.add(together.record());
                }
                case Part.Alone alone -> all.addAll(List.of(alone.begun(), alone.statement(), guard, alone.done()));
            }
        }
        return all;
    }
}
