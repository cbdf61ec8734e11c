package dev.retort.commute;

import dev.retort.migration.MigrationLoader;
import dev.retort.migration.ScriptDirectory;
import dev.retort.revision.RevisionId;
import dev.retort.touch.Part;
import java.util.List;

/** Whether branches that are to be merged have to do with the same parts of a database, so that their order may matter. */
public record Comparison(List<Side> sides, List<Meeting> meetings) {

    public Comparison {
        sides = List.copyOf(sides);
        meetings = List.copyOf(meetings);
    }

    /** Of these heads. What cannot be loaded is unknown; nothing runs, and no database is asked. */
    public static Comparison of(ScriptDirectory scripts, MigrationLoader loader, List<RevisionId> heads) {
        return Comparing.of(scripts, loader, heads);
    }

    /** What there is to say of all sides together. */
    public enum Verdict {
        DIFFERENT,
        SAME_OBJECT,
        SAME_PART,
        /** Something was not looked into, and what was gives no reason to look. */
        UNKNOWN
    }

    /**
     * @param revisions those that not all sides have, parents first
     * @param changes what they change, as far as it is known
     * @param unknown what was not looked into, in words
     */
    public record Side(RevisionId head, List<RevisionId> revisions, List<Part> changes, List<String> unknown) {

        public Side {
            revisions = List.copyOf(revisions);
            changes = List.copyOf(changes);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Two sides have to do with one table or index.
     *
     * @param object {@code table users}
     * @param nearness not {@link Nearness#APART}
     */
    public record Meeting(
            RevisionId first,
            RevisionId second,
            String object,
            Nearness nearness,
            List<Part> ofFirst,
            List<Part> ofSecond) {

        public Meeting {
            ofFirst = List.copyOf(ofFirst);
            ofSecond = List.copyOf(ofSecond);
        }
    }

    public Verdict verdict() {
        if (meetings.stream().anyMatch(meeting -> meeting.nearness() == Nearness.SAME_PART)) {
            return Verdict.SAME_PART;
        }
        if (sides.stream().anyMatch(side -> !side.unknown().isEmpty())) {
            return Verdict.UNKNOWN;
        }
        return meetings.isEmpty() ? Verdict.DIFFERENT : Verdict.SAME_OBJECT;
    }
}
