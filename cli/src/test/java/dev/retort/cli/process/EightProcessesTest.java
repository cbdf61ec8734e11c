package dev.retort.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight {@code upgrade head} at once on an empty database; {@code retort.rounds} says how often. */
class EightProcessesTest {

    private static final int ROUNDS = Integer.getInteger("retort.rounds", 2);
    private static final int PROCESSES = 8;
    private static final List<String> REVISIONS = List.of("a1", "b2", "c3", "d4", "e5");

    @TempDir
    private Path folder;

    /** The first round also races for the cache of compiled migrations. */
    @Test
    void eachRevisionIsRunByOneOfThem() throws Exception {
        MigrationFolder project = project();
        for (int round = 1; round <= ROUNDS; round++) {
            try (TestDatabase database = TestDatabase.create()) {
                upgradeInAllProcesses(project, database);
                assertThat(database.history()).as("history, round %d", round).isEqualTo(REVISIONS);
                assertThat(database.heads()).isEqualTo(List.of("e5"));
                assertThat(database.rows("SELECT revision FROM markers ORDER BY revision"))
                        .isEqualTo(REVISIONS);
            }
        }
    }

    private static void upgradeInAllProcesses(MigrationFolder project, TestDatabase database)
            throws InterruptedException {
        List<RetortProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(RetortProcess.start(project, database, "upgrade", "head"));
            }
            for (RetortProcess process : processes) {
                process.succeeds();
            }
        } finally {
            processes.forEach(RetortProcess::close);
        }
    }

    /** No key keeps a second marker of the same revision out. */
    private MigrationFolder project() {
        return MigrationFolder.create(folder)
                .java("a1", "", """
                        op.createTable("markers", column("revision", text()).notNull());
                        op.execute("insert into markers values ('a1')");""", "op.dropTable(\"markers\");")
                .sql("b2", "a1", """
                        create table b (id bigint generated always as identity primary key);
                        insert into markers values ('b2');
                        """, "drop table b;")
                .java("c3", "b2", """
                        op.run(connection -> {
                            try (var statement = connection.createStatement()) {
                                statement.execute("insert into markers values ('c3')");
                            }
                        });""", "")
                .sql("d4", "c3", """
                        create function d() returns text language sql as $$ select 'd4' $$;
                        insert into markers select d();
                        """, "drop function d();")
                .java("e5", "d4", """
                        op.addColumn("b", column("note", text()).notNull().serverDefault(value("")));
                        op.execute("insert into markers values ('e5')");""", "op.dropColumn(\"b\", \"note\");");
    }
}
