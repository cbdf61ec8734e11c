package dev.retort.execute;

import dev.retort.connection.CancelledException;
import dev.retort.origin.Origin;
import dev.retort.plan.Stage;
import dev.retort.watch.Blocker;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stage failed; those before it stand, unless all shared one transaction. */
public final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Lock not available, time limits of transactions, deadlock, serialization, cancelled; classes: connection, resources, operator
     * intervention.
     */
    private static final List<String> CIRCUMSTANCES = List.of("55P03", "25P03", "25P04", "40", "57", "08", "53");

    /** What is left in the database of a stage that failed. */
    public enum Remains {
        /** It was rolled back. */
        NOTHING,
        /** Rows that earlier transactions of it changed; the next run goes on behind them. */
        PART,
        /** The steps before the one that failed; the next run goes on with that one. */
        STEPS,
        /** The connection broke while the server was committing: all of it, or nothing. */
        UNKNOWN
    }

    private final transient Stage stage;
    private final Remains remains;
    private final transient @Nullable Origin origin;
    private final transient List<Outcome.Done> before;
    private final transient List<Blocker> blockers;

    /** @param origin who asked for the statement that failed; null for Retort itself */
    MigrationFailure(
            String message,
            Stage stage,
            Remains remains,
            @Nullable Origin origin,
            List<Outcome.Done> before,
            Throwable cause) {
        this(message, stage, remains, origin, before, List.of(), cause);
    }

    private MigrationFailure(
            String message,
            Stage stage,
            Remains remains,
            @Nullable Origin origin,
            List<Outcome.Done> before,
            List<Blocker> blockers,
            Throwable cause) {
        super(message, cause);
        this.blockers = List.copyOf(blockers);
        this.stage = stage;
        this.remains = remains;
        this.origin = origin;
        this.before = List.copyOf(before);
    }

    /** The same failure, with those who held the lock that was waited for. */
    MigrationFailure blockedBy(List<Blocker> who) {
        if (who.isEmpty()) {
            return this;
        }
        String told = who.stream().map(one -> "\n  " + one).collect(Collectors.joining("", "\nblocked by:", ""));
        return leaving(told, remains, who);
    }

    /** The same failure behind others that passed. */
    MigrationFailure after(int attempts) {
        return leaving("\ntried " + attempts + " times", remains, blockers);
    }

    /** What became of it while it was to be tried again. */
    MigrationFailure stoppedBy(CancelledException stopped) {
        stopped.addSuppressed(this);
        return new MigrationFailure(
                String.valueOf(stopped.getMessage()) + " before another try of: " + getMessage(),
                stage,
                remains,
                origin,
                before,
                stopped);
    }

    /** The same failure of a stage that had committed batches before. */
    MigrationFailure leaving(long rows) {
        return leaving(rows == 0 ? "" : "\ndone before: " + rows + (rows == 1 ? " row" : " rows"), Remains.PART);
    }

    /**
     * The same failure of a stage whose steps are recorded.
     *
     * @param done how many of them
     */
    MigrationFailure stoppedAt(int step, int steps, int done) {
        String before = switch (done) {
            case 0 -> "none before it is";
            case 1 -> "step 1 is";
            default -> "steps 1 to " + done + " are";
        };
        return leaving("\nthis was step " + step + " of " + steps + "; " + before + " done", Remains.STEPS);
    }

    private MigrationFailure leaving(String told, Remains what) {
        return leaving(told, what, blockers);
    }

    private MigrationFailure leaving(String told, Remains what, List<Blocker> who) {
        Throwable cause = getCause();
        MigrationFailure failure = new MigrationFailure(
                getMessage() + told, stage, what, origin, before, who, cause == null ? this : cause);
        for (Throwable also : getSuppressed()) {
            failure.addSuppressed(also);
        }
        return failure;
    }

    public Stage stage() {
        return stage;
    }

    public Remains remains() {
        return remains;
    }

    /** Whether the migration's file is to be corrected, and not the circumstances that it met (SQLSTATEs: manual, appendix A). */
    public boolean isOfTheFile() {
        String state = getCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return origin != null && !isStopped() && CIRCUMSTANCES.stream().noneMatch(state::startsWith);
    }

    /** Whom it waited for when it gave up; none where it did not wait. */
    public List<Blocker> blockers() {
        return blockers;
    }

    /** Whether the run was told to stop. */
    public boolean isStopped() {
        return getCause() instanceof CancelledException;
    }

    /** What was committed before. */
    public List<Outcome.Done> before() {
        return before;
    }
}
