package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.process.RetortProcess.Signal;
import dev.retort.cli.process.Wire.Afterwards;
import dev.retort.cli.process.Wire.Cut;
import dev.retort.cli.process.Wire.Moment;
import dev.retort.connection.Cancellation;
import dev.retort.connection.ConnectionException;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.RunListener;
import dev.retort.patience.Patience;
import dev.retort.plan.Transactions;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade whose connections go at any of its statements, before the server has it or before its answer arrives, leaves a revision
 * or recorded steps, and the next one ends where an undisturbed one does, with everything done once. {@code retort.cuts} says how
 * many of these places are tried, and {@code retort.seed} which.
 */
class CutConnectionsTest {

    private static final int CUTS = Integer.getInteger("retort.cuts", 12);
    private static final int KILLS = Integer.getInteger("retort.kills", 5);
    /** A door that is shut stays shut. */
    private static final Duration RECONNECTING = Duration.ofSeconds(1);

    private static final long SEED = Long.getLong("retort.seed", System.nanoTime());

    @TempDir
    private static Path folder;

    /** By heads. */
    private static Map<List<String>, DatabaseState> states = Map.of();

    private static int questions;

    @BeforeAll
    static void upgradeUndisturbed() throws Exception {
        MigrationFolder project = ThirtyRevisions.in(folder);
        states = UndisturbedRun.of(project);
        assertThat(states).hasSize(1 + ThirtyRevisions.COUNT);
        try (TestDatabase database = TestDatabase.create();
                Wire wire = Wire.to(database.port(), Cut.NEVER, () -> {})) {
            upgrade(database.through(wire));
            questions = wire.questions();
        }
    }

    @Test
    void theNextRunEndsWhereAnUndisturbedOneDoes() throws Exception {
        List<Cut> cuts = cuts();
        Collections.shuffle(cuts, new Random(SEED));
        Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
        for (Cut cut : cuts.subList(0, Math.min(CUTS, cuts.size()))) {
            endings.merge(run(cut), 1, Integer::sum);
        }
        System.out.println("cut " + Math.min(CUTS, cuts.size()) + " of " + cuts.size() + " times, retort.seed=" + SEED
                + ": " + endings);
    }

    /** {@code kill -9} at a statement, so that nothing at all can be tidied up. */
    @Test
    void theRunAfterAKilledProcessEndsThereToo() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            Moment moment = random.nextBoolean() ? Moment.BEFORE : Moment.BEHIND;
            Cut cut = new Cut(1 + random.nextInt(questions), moment, Afterwards.GONE);
            try (TestDatabase database = TestDatabase.create()) {
                kill(database, cut);
                check(database, cut);
                finish(database, cut);
            }
        }
    }

    private enum Ending {
        DONE,
        FAILED,
        REFUSED
    }

    private static List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (int question = 1; question <= questions; question++) {
            for (Moment moment : Moment.values()) {
                for (Afterwards afterwards : Afterwards.values()) {
                    cuts.add(new Cut(question, moment, afterwards));
                }
            }
        }
        return cuts;
    }

    private static Ending run(Cut cut) throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            Ending ending;
            try (Wire wire = Wire.to(database.port(), cut, () -> {})) {
                ending = ending(database.through(wire));
                assertThat(wire.hasCut()).as("%s was reached", cut).isTrue();
            }
            check(database, cut);
            if (ending == Ending.DONE) {
                assertThat(database.heads())
                        .as("%s: what says that it is done is", cut)
                        .containsExactly(ThirtyRevisions.id(ThirtyRevisions.COUNT));
            }
            finish(database, cut);
            return ending;
        }
    }

    private static Ending ending(String url) {
        try {
            upgrade(url);
            return Ending.DONE;
        } catch (MigrationFailure e) {
            return Ending.FAILED;
        } catch (ConnectionException e) {
            return Ending.REFUSED;
        }
    }

    private static void upgrade(String url) {
        RunOptions options = new RunOptions(
                Transactions.ONE_PER_REVISION,
                RunOptions.LOCK_WAIT,
                Patience.standard().withReconnectFor(RECONNECTING),
                RunListener.SILENT,
                new Cancellation());
        new Upgrade(UndisturbedRun.project(new MigrationFolder(folder), url)).run(Target.head(), options);
    }

    private static void kill(TestDatabase database, Cut cut) throws Exception {
        List<RetortProcess> started = new ArrayList<>();
        try (Wire wire = Wire.to(database.port(), cut, () -> started.getFirst().send(Signal.KILL));
                RetortProcess process =
                        RetortProcess.start(new MigrationFolder(folder), database.behind(wire), "upgrade", "head")) {
            started.add(process);
            assertThat(process.exitCode()).as("%s: %s", cut, process.output()).isIn(Signal.KILL.exitCode(), 0);
        }
    }

    /** A revision, or one that is recorded as being on its way. */
    private static void check(TestDatabase database, Cut cut) throws Exception {
        Wait.until("the end of the backends", () -> database.backends().isEmpty());
        List<String> heads = database.heads();
        List<String> done = heads.isEmpty()
                ? List.of()
                : ThirtyRevisions.ids().subList(0, 1 + ThirtyRevisions.ids().indexOf(heads.getFirst()));
        assertThat(database.history()).as("%s: the history at %s", cut, heads).isEqualTo(done);
        if (!isOnItsWay(database)) {
            DatabaseState undisturbed = Objects.requireNonNull(states.get(heads), () -> heads + " is no revision");
            assertThat(DatabaseState.of(database).difference(undisturbed))
                    .as("%s: the difference at %s", cut, heads)
                    .isEmpty();
        }
    }

    private static boolean isOnItsWay(TestDatabase database) throws SQLException {
        return database.hasRows("retort.steps") || database.hasRows("retort.batches");
    }

    private static void finish(TestDatabase database, Cut cut) throws Exception {
        upgrade(database.url());
        List<String> last = List.of(ThirtyRevisions.id(ThirtyRevisions.COUNT));
        assertThat(database.heads()).as("%s", cut).isEqualTo(last);
        assertThat(DatabaseState.of(database).difference(Objects.requireNonNull(states.get(last))))
                .as("%s: the difference behind the next run", cut)
                .isEmpty();
        assertThat(database.history()).as("%s", cut).isEqualTo(ThirtyRevisions.ids());
        assertThat(isOnItsWay(database)).as("%s: nothing is on its way", cut).isFalse();
        Wait.until(
                "the end of the locks",
                () -> database.rows("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database ="
                                + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                        .isEmpty());
    }
}
