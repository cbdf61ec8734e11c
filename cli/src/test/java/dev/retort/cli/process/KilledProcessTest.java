package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.process.RetortProcess.Signal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade that is killed somewhere leaves the database at a revision, and the next one goes on from there;
 * {@code retort.kills} says how often, {@code retort.seed} repeats a run's choices.
 */
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("retort.kills", 5);
    private static final long SEED = Long.getLong("retort.seed", System.nanoTime());
    private static final int LONGEST_PAUSE_MILLIS = 60;

    @TempDir
    private static Path folder;

    /** By heads. */
    private static Map<List<String>, DatabaseState> states = Map.of();

    @BeforeAll
    static void upgradeUndisturbed() throws SQLException {
        states = UndisturbedRun.of(TwentyRevisions.in(folder));
        assertThat(states).hasSize(1 + TwentyRevisions.COUNT);
    }

    @Test
    void whatIsLeftIsARevisionAndTheNextRunFinishes() throws Exception {
        end(KILLS, Signal.KILL);
    }

    @Test
    void aTerminatedRunLeavesARevisionToo() throws Exception {
        end((KILLS + 4) / 5, Signal.TERM);
    }

    private static void end(int times, Signal signal) throws Exception {
        Random random = new Random(SEED);
        List<Integer> reached = new ArrayList<>();
        String run = signal + " × " + times + ", retort.seed=" + SEED;
        try {
            for (int i = 0; i < times; i++) {
                try (TestDatabase database = TestDatabase.create()) {
                    endSomewhere(database, signal, random);
                    reached.add(checkRevisionBoundary(database));
                    finish(database);
                }
            }
        } finally {
            System.out.println(run + ": ended after revisions " + reached);
        }
    }

    /** Waits for a random revision, then a random time, so that the signals are spread over the run on any machine. */
    private static void endSomewhere(TestDatabase database, Signal signal, Random random) throws Exception {
        int after = random.nextInt(TwentyRevisions.COUNT);
        long pause = random.nextInt(LONGEST_PAUSE_MILLIS);
        try (RetortProcess process = RetortProcess.start(new MigrationFolder(folder), database, "upgrade", "head")) {
            Wait.until("revision " + after, () -> hasReached(database, after) || !process.isAlive());
            Thread.sleep(pause);
            process.send(signal);
            assertThat(process.exitCode()).as(process.output()).isIn(signal.exitCode(), 0);
        }
        Wait.until("the end of the backends", () -> database.backends().isEmpty());
    }

    /** Before the first revision, at least a connection is there. */
    private static boolean hasReached(TestDatabase database, int revisions) throws SQLException {
        return !database.backends().isEmpty() && database.history().size() >= revisions;
    }

    /** @return how many revisions were done */
    private static int checkRevisionBoundary(TestDatabase database) throws SQLException {
        List<String> heads = database.heads();
        int done = heads.isEmpty() ? 0 : TwentyRevisions.ids().indexOf(heads.getFirst()) + 1;
        DatabaseState undisturbed = Objects.requireNonNull(states.get(heads), () -> heads + " is no revision");
        assertThat(DatabaseState.of(database).difference(undisturbed))
                .as("difference at %s", heads)
                .isEmpty();
        assertThat(database.history()).isEqualTo(TwentyRevisions.ids().subList(0, done));
        return done;
    }

    private static void finish(TestDatabase database) throws Exception {
        RetortProcess.run(new MigrationFolder(folder), database, "upgrade", "head");
        assertThat(checkRevisionBoundary(database)).isEqualTo(TwentyRevisions.COUNT);
    }
}
