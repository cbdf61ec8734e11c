package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.process.RetortProcess.Signal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade of a revision in five steps that is killed somewhere in them is finished by the next one; {@code retort.kills} says how
 * often, {@code retort.seed} repeats a run's choices.
 */
class KilledInStepsTest {

    private static final int KILLS = Integer.getInteger("retort.kills", 5);
    private static final long SEED = Long.getLong("retort.seed", System.nanoTime());
    private static final int LONGEST_PAUSE_MILLIS = 400;

    @TempDir
    private static Path folder;

    /** By heads. */
    private static Map<List<String>, DatabaseState> states = Map.of();

    @BeforeAll
    static void upgradeUndisturbed() throws SQLException {
        MigrationFolder project = MigrationFolder.create(folder);
        project.sql("r001", "", """
                create function slow(id int) returns int language plpgsql immutable as
                    'begin perform pg_sleep(0.01); return id; end';
                create table t (id int);
                insert into t select generate_series(1, 10);
                create table log (step text);""", "select 1;");
        project.sql("r002", "r001", """
                insert into log values ('one');
                select pg_sleep(0.05);
                create index concurrently i on t (slow(id));
                insert into log values ('three');
                select pg_sleep(0.05);
                reindex index concurrently i;
                insert into log values ('five');
                select pg_sleep(0.05);""", "select 1;");
        states = UndisturbedRun.of(project);
        assertThat(states).hasSize(3);
    }

    @Test
    void theNextRunDoesEachStepOnce() throws Exception {
        Random random = new Random(SEED);
        List<String> reached = new ArrayList<>();
        try {
            for (int i = 0; i < KILLS; i++) {
                try (TestDatabase database = TestDatabase.create()) {
                    endSomewhere(database, random);
                    reached.add(steps(database));
                    RetortProcess.run(new MigrationFolder(folder), database, "upgrade", "head");
                    DatabaseState undisturbed = states.get(List.of("r002"));
                    assertThat(undisturbed).isNotNull();
                    assertThat(DatabaseState.of(database)).isEqualTo(undisturbed);
                    assertThat(database.history()).containsExactly("r001", "r002");
                    assertThat(steps(database)).isEqualTo("none");
                }
            }
        } finally {
            System.out.println("killed " + KILLS + " times, retort.seed=" + SEED + ": at steps " + reached);
        }
    }

    private static void endSomewhere(TestDatabase database, Random random) throws Exception {
        long pause = random.nextInt(LONGEST_PAUSE_MILLIS);
        try (RetortProcess process = RetortProcess.start(new MigrationFolder(folder), database, "upgrade", "head")) {
            Wait.until("revision r001", () -> database.heads().equals(List.of("r001")) || !process.isAlive());
            Thread.sleep(pause);
            process.send(Signal.KILL);
            assertThat(process.exitCode()).as(process.output()).isIn(Signal.KILL.exitCode(), 0);
        }
    }

    private static String steps(TestDatabase database) throws SQLException {
        return database.rows("select to_regclass('retort.steps')::text").contains("retort.steps")
                ? database.rows("select done || case when begun then '+' else '' end from retort.steps").stream()
                        .findFirst()
                        .orElse("none")
                : "none";
    }
}
