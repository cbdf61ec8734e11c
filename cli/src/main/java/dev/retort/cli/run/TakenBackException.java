package dev.retort.cli.run;

import dev.retort.execute.MigrationFailure;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionId;
import java.util.SortedSet;

/** A revision failed, and those that the run had applied before it were taken back, or could not be. */
public final class TakenBackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private TakenBackException(String message, Throwable cause) {
        super(message, cause);
    }

    static TakenBackException done(MigrationFailure failure, SortedSet<RevisionId> heads) {
        return new TakenBackException(
                first(failure)
                        + "\nNothing of this revision remains, and what this run had applied before it was taken back"
                        + " (on_error = \"rollback\"): the database is at " + Stage.list(heads)
                        + ", as before. Correct "
                        + failure.stage().file() + " and run the command again.",
                failure);
    }

    static TakenBackException impossible(MigrationFailure failure, RuntimeException why) {
        return new TakenBackException(
                first(failure)
                        + "\nNothing of this revision remains. What this run had applied before it could not be taken"
                        + " back (on_error = \"rollback\"): " + why.getMessage()
                        + "\n'retort current' tells where the database is now.",
                failure);
    }

    private static String first(MigrationFailure failure) {
        return failure.stage().action().word() + " of revision "
                + failure.stage().revision() + " failed: " + failure.getMessage();
    }
}
