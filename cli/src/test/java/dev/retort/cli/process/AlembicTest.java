package dev.retort.cli.process;

import static dev.retort.cli.process.AlembicTest.Tool.ALEMBIC;
import static dev.retort.cli.process.AlembicTest.Tool.RETORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alembic and Retort in turns on one database, with the same revisions; a second database, on which Alembic makes all the steps
 * alone, says what has to come out after each.
 */
@Tag("alembic")
class AlembicTest {

    private static final String ALEMBICS_OWN = "public.alembic_version";
    private static final String RETORTS_OWN = "retort.version";

    @TempDir
    private Path folder;

    enum Tool {
        ALEMBIC,
        RETORT
    }

    private record Turn(Tool tool, String command, String target) {}

    private static Turn turn(Tool tool, String command, String target) {
        return new Turn(tool, command, target);
    }

    @BeforeAll
    static void checkInstalled() throws IOException, InterruptedException {
        AlembicProject.checkInstalled();
    }

    @Test
    void oneContinuesWhereTheOtherStopped() throws Exception {
        takeTurns(
                ALEMBICS_OWN,
                turn(ALEMBIC, "upgrade", "b2"),
                turn(RETORT, "upgrade", "c3"),
                turn(RETORT, "upgrade", "head"),
                turn(RETORT, "downgrade", "b2"),
                turn(ALEMBIC, "upgrade", "head"),
                turn(ALEMBIC, "downgrade", "e5"),
                turn(RETORT, "downgrade", "a1"),
                turn(ALEMBIC, "upgrade", "d4"),
                turn(RETORT, "downgrade", "base"),
                turn(ALEMBIC, "upgrade", "a1"),
                turn(RETORT, "upgrade", "head"),
                turn(ALEMBIC, "downgrade", "base"));
    }

    /** While c3 and d4 are not merged, they are two rows. */
    @Test
    void oneMergesBranchesOfTheOther() throws Exception {
        takeTurns(
                ALEMBICS_OWN,
                turn(ALEMBIC, "upgrade", "c3"),
                turn(ALEMBIC, "upgrade", "d4"),
                turn(RETORT, "upgrade", "e5"),
                turn(ALEMBIC, "downgrade", "c3"),
                turn(RETORT, "upgrade", "head"),
                turn(RETORT, "downgrade", "d4"),
                turn(ALEMBIC, "upgrade", "e5"),
                turn(RETORT, "downgrade", "c3"),
                turn(RETORT, "downgrade", "b2"),
                turn(RETORT, "upgrade", "d4"),
                turn(RETORT, "upgrade", "c3"),
                turn(ALEMBIC, "upgrade", "head"));
    }

    @Test
    void alembicTakesOverATableThatRetortCreatedInItsPlace() throws Exception {
        takeTurns(
                ALEMBICS_OWN,
                turn(RETORT, "upgrade", "a1"),
                turn(ALEMBIC, "upgrade", "c3"),
                turn(RETORT, "downgrade", "base"),
                turn(ALEMBIC, "upgrade", "heads"));
    }

    @Test
    void alembicTakesOverRetortsOwnTable() throws Exception {
        takeTurns(
                RETORTS_OWN,
                turn(RETORT, "upgrade", "b2"),
                turn(ALEMBIC, "upgrade", "head"),
                turn(RETORT, "downgrade", "c3"),
                turn(ALEMBIC, "upgrade", "f6"),
                turn(ALEMBIC, "downgrade", "base"),
                turn(RETORT, "upgrade", "head"));
    }

    private void takeTurns(String versionTable, Turn... turns) throws Exception {
        MigrationFolder retort = retortProject(versionTable);
        AlembicProject alembic = alembicProject(versionTable);
        try (TestDatabase shared = TestDatabase.create();
                TestDatabase alembicAlone = TestDatabase.create()) {
            if (versionTable.equals(RETORTS_OWN)) {
                alembicAlone.execute("CREATE SCHEMA retort");
            }
            for (Turn turn : turns) {
                switch (turn.tool()) {
                    case ALEMBIC -> alembic.run(shared, turn.command(), turn.target());
                    case RETORT -> RetortProcess.run(retort, shared, arguments(turn));
                }
                alembic.run(alembicAlone, turn.command(), turn.target());
                assertSame(shared, alembicAlone, versionTable, turn);
            }
            assertThat(currentLines(alembic, shared)).isEqualTo(currentLines(alembic, alembicAlone));
        }
    }

    private static String[] arguments(Turn turn) {
        return turn.command().equals("downgrade")
                ? new String[] {turn.command(), turn.target(), "--yes"}
                : new String[] {turn.command(), turn.target()};
    }

    private static void assertSame(TestDatabase shared, TestDatabase alembicAlone, String versionTable, Turn turn)
            throws SQLException {
        String rows = "SELECT version_num FROM " + versionTable + " ORDER BY 1";
        assertThat(shared.rows(rows)).as("after %s", turn).isEqualTo(alembicAlone.rows(rows));
        assertThat(DatabaseState.of(shared).difference(DatabaseState.of(alembicAlone)))
                .as("difference after %s", turn)
                .isEmpty();
    }

    /** For example {@code e5 (mergepoint)}, among lines of its log. */
    private static List<String> currentLines(AlembicProject alembic, TestDatabase database) throws Exception {
        return alembic.run(database, "current")
                .lines()
                .filter(line -> !line.startsWith("INFO"))
                .toList();
    }

    private MigrationFolder retortProject(String versionTable) {
        return MigrationFolder.create(folder, "[tracking]\nversion_table = \"" + versionTable + "\"\n")
                .java("a1", "", """
                        op.createTable("users",
                                column("id", bigint()).notNull(), column("email", text()).notNull(), primaryKey("id"));
                        op.createIndex("idx_users_email", "users", "email");""", "op.dropTable(\"users\");")
                .sql("b2", "a1", """
                        create table offers (id bigint primary key, title text not null);
                        insert into offers values (1, 'Half price');
                        """, "drop table offers;")
                .java(
                        "c3",
                        "b2",
                        "op.addColumn(\"users\", column(\"phone_number\", text()));",
                        "op.dropColumn(\"users\", \"phone_number\");")
                .sql("d4", "b2", "create index idx_offers_title on offers (title);", "drop index idx_offers_title;")
                .java("e5", "c3, d4", "", "")
                .sql(
                        "f6",
                        "e5",
                        "alter table offers add column price numeric(10, 2);",
                        "alter table offers drop column price;");
    }

    private AlembicProject alembicProject(String versionTable) {
        return AlembicProject.create(folder, versionTable)
                .revision("a1", "", """
                        op.create_table(
                            "users",
                            sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
                            sa.Column("email", sa.Text(), nullable=False),
                            sa.PrimaryKeyConstraint("id"),
                        )
                        op.create_index("idx_users_email", "users", ["email"])""", "op.drop_table(\"users\")")
                .revision("b2", "a1", """
                        op.execute("create table offers (id bigint primary key, title text not null)")
                        op.execute("insert into offers values (1, 'Half price')")""", "op.drop_table(\"offers\")")
                .revision(
                        "c3",
                        "b2",
                        "op.add_column(\"users\", sa.Column(\"phone_number\", sa.Text()))",
                        "op.drop_column(\"users\", \"phone_number\")")
                .revision(
                        "d4",
                        "b2",
                        "op.create_index(\"idx_offers_title\", \"offers\", [\"title\"])",
                        "op.drop_index(\"idx_offers_title\")")
                .revision("e5", "c3, d4", "pass", "pass")
                .revision(
                        "f6",
                        "e5",
                        "op.add_column(\"offers\", sa.Column(\"price\", sa.Numeric(10, 2)))",
                        "op.drop_column(\"offers\", \"price\")");
    }
}
