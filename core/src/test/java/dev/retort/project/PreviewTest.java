package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.execute.Outcome;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Reversal;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.postgres.Statement;
import dev.retort.project.Preview.Forecast;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would run is what runs. */
class PreviewTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table users (id int, name text); comment on table users is 'a;b';", """
                        alter table users drop name;
                        drop table users;""")
                .java("b2", "a1", "        op.addColumn(\"users\", column(\"age\", integer()));")
                .sql("c3", "b2", "create index idx on users (age);", "drop index idx;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Forecast up(String target) {
        return up(target, Transactions.ONE_PER_REVISION);
    }

    private Forecast up(String target, Transactions transactions) {
        return new Preview(project.project()).upgrade(Target.parse(target), transactions);
    }

    private Forecast down(String target) {
        return new Preview(project.project()).downgrade(Target.parse(target), Transactions.ONE_PER_REVISION);
    }

    private static List<Stage> stages(Forecast forecast) {
        return forecast.steps().stream().map(Preview.Step::stage).toList();
    }

    private static List<Stage> stages(Outcome outcome) {
        return outcome.done().stream().map(Outcome.Done::stage).toList();
    }

    private Reversal reversalOf(String revision) {
        return up(revision).steps().getLast().reversal();
    }

    @Test
    void anUpgradeRunsExactlyTheStagesThatWereForetold() {
        Forecast forecast = up("head");
        assertThat(forecast.steps()).hasSize(3);
        assertThat(stages(project.upgrade("head"))).isEqualTo(stages(forecast));

        project.downgrade("a1");
        forecast = up("+1");
        assertThat(forecast.steps()).hasSize(1);
        assertThat(stages(project.upgrade("+1"))).isEqualTo(stages(forecast));
    }

    @Test
    void whatPostgresqlDoesInOnePassIsOneStatementFromTheFirstLine() {
        project.folder().java("d4", "c3", """
                        op.addColumn("users", column("city", text()));
                        op.addColumn("users", column("street", text()));
                """.stripTrailing());
        List<Stage> stages = stages(up("head"));
        PlannedStatement alone = own(stages.get(1)).getFirst();

        assertThat(own(stages.getLast())).singleElement().satisfies(together -> {
            assertThat(together.statement())
                    .isEqualTo(new Statement.Sql(
                            "ALTER TABLE users\n    ADD COLUMN city text,\n    ADD COLUMN street text"));
            assertThat(Objects.requireNonNull(together.origin()).line())
                    .isEqualTo(Objects.requireNonNull(alone.origin()).line());
        });
    }

    private static List<PlannedStatement> own(Stage stage) {
        return stage.statements().stream()
                .filter(planned -> planned.origin() != null)
                .toList();
    }

    @Test
    void aDowngradeRunsExactlyTheStagesThatWereForetold() {
        project.upgrade("head");
        Forecast forecast = down("base");
        assertThat(forecast.steps()).hasSize(3);

        assertThat(stages(project.downgrade("base"))).isEqualTo(stages(forecast));
    }

    @Test
    void itTellsWhereTheDatabaseIsAndWillBe() {
        project.upgrade("a1");
        Forecast forecast = up("b2");

        assertThat(forecast.headsBefore()).containsExactly(RevisionId.of("a1"));
        assertThat(forecast.headsAfter()).containsExactly(RevisionId.of("b2"));
        assertThat(forecast.fileHeads()).containsExactly(RevisionId.of("c3"));
    }

    @Test
    void eachRevisionHasATransactionOfItsOwnUnlessAllShareOne() {
        assertThat(up("head").steps()).extracting(Preview.Step::transaction).containsExactly(1, 2, 3);
        assertThat(up("head", Transactions.ONE_FOR_ALL).steps())
                .extracting(Preview.Step::transaction)
                .containsExactly(1, 1, 1);
    }

    @Test
    void whereNothingIsToDoThereIsNothing() {
        project.upgrade("head");
        List<RevisionId> head = List.of(RevisionId.of("c3"));

        for (Forecast forecast : List.of(up("head"), down("head"), up("a1"))) {
            assertThat(forecast.steps()).isEmpty();
            assertThat(forecast.preparation()).isEmpty();
            assertThat(forecast.headsBefore()).containsExactlyElementsOf(head);
            assertThat(forecast.headsAfter()).containsExactlyElementsOf(head);
        }
    }

    @Test
    void theTrackingTablesAreForetoldWhereTheyAreMissingAndNotMade() {
        assertThat(up("head").preparation())
                .extracting(Statement.Sql::text)
                .anyMatch(sql -> sql.contains("retort.version"))
                .anyMatch(sql -> sql.contains("retort.history"));
        assertThat(project.database().query("select to_regnamespace('retort') is null"))
                .containsExactly("t");

        project.upgrade("a1");
        assertThat(up("head").preparation()).isEmpty();
        project.database().execute("drop table retort.history");
        assertThat(up("head").preparation()).isEqualTo(down("base").preparation());
    }

    @Test
    void whatIsDerivedOrWrittenCanBeTakenBack() {
        assertThat(up("head").steps())
                .extracting(Preview.Step::reversal)
                .containsOnly(new Reversal.Possible())
                .hasSize(3);
    }

    @Test
    void whatNobodySaidHowToTakeBackCannotBe() {
        project.folder()
                .write("d4.sql", "-- revision: d4\n-- down: c3\n-- upgrade\nselect 1;\n")
                .java("e5", "d4", "        op.execute(\"select 1\");");

        assertThat(reversalOf("d4")).isEqualTo(new Reversal.Impossible("versions/d4.sql has no line '-- downgrade'"));
        assertThat(reversalOf("e5"))
                .isEqualTo(new Reversal.Impossible(
                        "no inverse is known for execute \"select 1\" (versions/Re5.java:14: SQL is not looked into)"));
    }

    @Test
    void aDowngradeThatIsRefusedOrFailsCannotTakeItsRevisionBackButDoesNotStandInTheWayOfAnUpgrade() {
        project.folder()
                .sql("d4", "c3", "create index other on users (age);", "drop index other; commit;")
                .write("Re5.java", """
                        import dev.retort.migration.*;
                        import dev.retort.op.*;

                        @Revision(id = "e5", down = "d4")
                        public final class Re5 implements Migration {
                            @Override
                            public void upgrade(Operations op) {}

                            @Override
                            public void downgrade(Operations op) {
                                throw new IllegalStateException("never");
                            }
                        }
                        """);

        assertThat(reversalOf("d4"))
                .isInstanceOfSatisfying(
                        Reversal.Impossible.class,
                        impossible -> assertThat(impossible.reason())
                                .startsWith("versions/d4.sql:9:19: a migration does not begin or end transactions"));
        assertThat(reversalOf("e5"))
                .isEqualTo(new Reversal.Impossible(
                        "versions/Re5.java:11: downgrade() threw java.lang.IllegalStateException: never"));
        project.upgrade("head");
        assertThat(project.heads()).containsExactly("e5");
    }

    @Test
    void codeOfMigrationsIsToldAndNotRun() {
        project.folder()
                .java("d4", "c3", "        op.run(\"fill\", c -> c.createStatement().execute(\"create table x ()\"));");
        project.upgrade("c3");

        assertThat(up("head").steps().getFirst().stage().statements())
                .extracting(planned -> planned.statement() instanceof Statement.Call call ? call.what() : "")
                .contains("fill");
        assertThat(project.database().query("select to_regclass('x') is null")).containsExactly("t");
    }

    @Test
    void lossesAreToldOfEachStepOnceWithTheRowsThatTheServerEstimates() {
        project.folder().sql("d4", "c3", "alter table users drop name; drop table if exists nobody, nobody;", "");
        project.upgrade("c3");
        project.database().execute("insert into users select i from generate_series(1, 500) i; analyze users");

        assertThat(up("head").steps().getFirst().losses())
                .extracting(loss -> loss.loss() + " " + loss.estimatedRows())
                .containsExactly("column users.name " + OptionalLong.of(500), "table nobody " + OptionalLong.empty());
        assertThat(down("base").steps())
                .extracting(step -> step.losses().toString())
                .satisfiesExactly(
                        c3 -> assertThat(c3).isEqualTo("[]"),
                        b2 -> assertThat(b2).contains("users.age").doesNotContain("users.name"),
                        a1 -> assertThat(a1)
                                .contains("users.name", "table users")
                                .doesNotContain("users.age"));
    }

    @Test
    void aDowngradeThatWouldBeRefusedIsRefusedInTheSameWords() {
        project.folder().write("d4.sql", "-- revision: d4\n-- down: c3\n-- upgrade\nselect 1;\n");
        project.upgrade("head");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> down("base"))
                .withMessage("a revision on the way cannot be taken back:\n"
                        + "  d4 (versions/d4.sql): versions/d4.sql has no line '-- downgrade'");
        assertThatExceptionOfType(TargetException.Unknown.class).isThrownBy(() -> up("nope"));
    }
}
