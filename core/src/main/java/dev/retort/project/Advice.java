package dev.retort.project;

import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionException.AmbiguousPrefix;
import dev.retort.revision.RevisionException.AmbiguousStart;
import dev.retort.revision.RevisionException.AmbiguousWalk;
import dev.retort.revision.RevisionException.BadTarget;
import dev.retort.revision.RevisionException.Cycle;
import dev.retort.revision.RevisionException.DatabaseAhead;
import dev.retort.revision.RevisionException.Duplicate;
import dev.retort.revision.RevisionException.MissingParent;
import dev.retort.revision.RevisionException.NoRange;
import dev.retort.revision.RevisionException.NotApplied;
import dev.retort.revision.RevisionException.Overlap;
import dev.retort.revision.RevisionException.SeveralHeads;
import dev.retort.revision.RevisionException.TooFar;
import dev.retort.revision.RevisionException.Unknown;

/** What to do next, where the graph alone says only what is wrong. */
public final class Advice {

    private Advice() {}

    /** One sentence or two, to be put behind the message. */
    public static String on(RevisionException e) {
        return switch (e) {
            case BadTarget target -> "See 'retort upgrade --help'";
            case Unknown unknown -> "'retort history' lists all revisions";
            case AmbiguousPrefix ambiguous -> "Write more of the id";
            case SeveralHeads heads ->
                "Name one of them, or all: 'retort upgrade heads'. To join two branches, let the 'down' of the one that is"
                        + " not applied anywhere follow the other";
            case AmbiguousWalk walk -> "Name the revision to go to";
            case AmbiguousStart start -> "Name the revision to go to; 'retort current' shows where the database is";
            case TooFar far -> "'retort history -i' shows where the database is";
            case NotApplied applied -> "'retort history -i' shows what is applied; 'retort upgrade' goes up";
            case DatabaseAhead ahead ->
                "The database was brought there by other files: get the version of the code that has them (git pull, or the"
                        + " branch that was deployed last), or downgrade with that version first. If you know that the schema"
                        + " is at REV, 'retort stamp --purge REV' says so";
            case Overlap overlap -> "If you know that the schema is at REV, 'retort stamp --purge REV' says so";
            case Cycle cycle -> "Correct 'down' in one of their files";
            case MissingParent missing -> "Restore that file, or correct 'down'";
            case Duplicate duplicate -> "Give one of them a new id";
            case NoRange range -> "'retort history' shows the way";
        };
    }
}
