package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cases.OperationCase;
import dev.retort.cases.OperationCases;
import dev.retort.connection.Database;
import dev.retort.execute.Executor;
import dev.retort.execute.OfflineScript;
import dev.retort.execute.RunListener;
import dev.retort.execute.Session;
import dev.retort.fixture.PgDump;
import dev.retort.fixture.Psql;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.migration.Content;
import dev.retort.migration.ScriptDirectory;
import dev.retort.op.IrreversibleException;
import dev.retort.op.Operations;
import dev.retort.op.Recorded;
import dev.retort.operation.DataOperation;
import dev.retort.origin.Origin;
import dev.retort.past.VersionTable;
import dev.retort.plan.Plan;
import dev.retort.plan.Planner;
import dev.retort.plan.Transactions;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Route;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of an operation as a history of two revisions, its setup and itself: a run and the script of {@code --sql} leave the
 * same database behind, and the downgrade leads back, all of it as {@code pg_dump} sees it.
 */
@Tag("pgdump")
class CaseHistoriesTest {

    /** What is tried elsewhere, by GoldenSqlTest and ObjectsTest, and why it cannot be tried like this. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "alter-table/no-inherit.sql", "PostgreSQL keeps a column that was inherited once as the table's own",
            "bulk-insert/all-classes.sql", "a row holds the time when it was written",
            "revoke/granted-by.sql", "who grants has to be the user of the session, which each revision sets anew");

    @TempDir
    private static Path folder;

    private static TestProject empty = TestProject.in(Path.of("unused"));

    private final TestDatabase online = TestDatabase.create();

    @BeforeAll
    static void writeFiles() {
        empty = TestProject.in(folder);
        empty.folder().sql("a1", "", "select 1;", "select 1;").sql("b2", "a1", "select 1;", "select 1;");
    }

    /** Roles are the server's, and not the database's. */
    private static void drop(TestDatabase database) {
        database.drop();
        TestDatabase rest = TestDatabase.create();
        rest.query(
                        "select format('drop role %I', rolname) from pg_roles where rolname !~ '^pg_' and rolname <> current_user")
                .forEach(rest::execute);
        rest.drop();
    }

    static List<OperationCase> cases() {
        return OperationCases.all().stream()
                .filter(one -> !one.kind().equals(DataOperation.Run.class)
                        && !one.kind().equals(DataOperation.InsertFile.class))
                .filter(one -> !LEFT_OUT.containsKey(one.file()) && !isAboutTheServer(one))
                .toList();
    }

    /** What no dump of a database shows, and other tests would see. */
    private static boolean isAboutTheServer(OperationCase one) {
        return one.recording().sql().contains("template1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRunAndAScriptLeaveTheSameBehindAndTheDowngradeLeadsBack(OperationCase one) throws Exception {
        PostgresVersion server = version();
        String everything;
        try {
            assumeTrue(server.isAtLeast(one.since()));
            History history = new History(one, server);
            run(history.plan(Target.parse("a1"), new TreeSet<>()));
            String before = PgDump.schema(online);
            run(history.plan(Target.head(), heads()));
            everything = PgDump.everything(online);
            if (history.isReversible()) {
                run(history.back(heads()));
                assertThat(PgDump.schema(online)).as("%s", one).isEqualTo(before);
            }
        } finally {
            drop(online);
        }
        TestDatabase offline = TestDatabase.create();
        try {
            String script =
                    OfflineScript.of(new History(one, server).plan(Target.head(), new TreeSet<>()), empty.session());
            assertThat(Psql.STOPPING_AT_ERRORS.run(offline, script))
                    .as("%s", one)
                    .isEmpty();
            assertThat(PgDump.everything(offline)).as("%s", one).isEqualTo(everything);
        } finally {
            drop(offline);
        }
    }

    private PostgresVersion version() throws SQLException {
        try (Connection connection = online.connect()) {
            return Database.version(connection);
        }
    }

    private SortedSet<RevisionId> heads() throws SQLException {
        try (Connection connection = online.connect()) {
            return VersionTable.read(connection, empty.tracking()).orElseThrow();
        }
    }

    private void run(Plan plan) throws SQLException {
        try (Session session = Session.alone(empty.with(online).database(TestProject.CLIENT))) {
            SortedSet<RevisionId> heads =
                    VersionTable.read(session.connection(), empty.tracking()).orElseGet(TreeSet::new);
            new Executor(session, RunListener.SILENT)
                    .run(plan, heads.isEmpty() ? plan.preparation() : List.of(), heads);
        }
    }

    /** The files say the order, the case says what is in them. */
    private record History(OperationCase one, PostgresVersion server) {

        Plan plan(Target target, SortedSet<RevisionId> heads) {
            return plan(scripts().graph().up(heads, target));
        }

        Plan back(SortedSet<RevisionId> heads) {
            return plan(scripts().graph().down(heads, Target.parse("a1")));
        }

        boolean isReversible() {
            try {
                record(op -> op.reverse(one.work()));
                return true;
            } catch (IrreversibleException e) {
                return false;
            }
        }

        private Plan plan(Route route) {
            return new Planner(empty.tracking(), server, "retort test")
                    .plan(
                            route,
                            id -> new Planner.Source(scripts().script(id), content(id)),
                            Transactions.ONE_PER_REVISION);
        }

        private Content content(RevisionId id) {
            if (id.value().equals("a1")) {
                return direction -> record(op -> op.execute(one.setup()));
            }
            return direction -> switch (direction) {
                case UPGRADE -> record(one.work());
                case DOWNGRADE -> record(op -> op.reverse(one.work()));
            };
        }

        private static List<Recorded> record(Consumer<Operations> work) {
            return Operations.record(() -> new Origin.JavaLine("Case.java", 1), work);
        }

        private static ScriptDirectory scripts() {
            return empty.folder().scripts();
        }
    }
}
