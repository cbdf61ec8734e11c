package dev.retort.cli.run;

import static dev.retort.cli.fixture.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What would run, for people and for programs. */
class PlanCommandTest {

    private static final String IN_JAVA = """
            import static dev.retort.schema.Elements.*;
            import static dev.retort.schema.Types.*;

            import dev.retort.migration.*;
            import dev.retort.op.Operations;

            /** Add nickname. */
            @Revision(id = "4d", down = "3c")
            public final class R4d_AddNickname implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.addColumn("users", column("nickname", text()));
                    op.dropColumn("users", "email");
                    op.run("fill nicknames", connection -> {
                        throw new IllegalStateException("this is not to be run");
                    });
                }

                @Override
                public void downgrade(Operations op) {
                    op.addColumn("users", column("email", text()));
                    op.dropColumn("users", "nickname");
                }
            }
            """;

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** Everything that a plan can hold: SQL and Java, rows, code, a loss, a revision without a way back, an empty one. */
    @BeforeEach
    void makeProject() {
        work.project();
        work.write("migrations/versions/3c.sql", """
                -- Forget phones
                -- revision: 3c
                -- down: 2b

                -- upgrade
                create table cities (
                    id int primary key,

                    name text
                );
                copy cities from stdin;
                1\tKöln
                2\tBonn
                \\.
                alter table users drop phone;
                """);
        work.write("migrations/versions/R4d_AddNickname.java", IN_JAVA);
        work.revision("5e", "4d", "Nothing to do here", "", "");
    }

    private String plan(String... arguments) {
        return work.run(arguments).exits(ExitCode.DONE).says().out();
    }

    private void upgradeTo2b() throws InterruptedException {
        work.run("upgrade", "2b").exits(ExitCode.DONE);
        work.database().awaitStatistics("users", 2);
    }

    @Test
    void anUpgradeIsShownStepByStep() throws Exception {
        upgradeTo2b();
        assertGolden("plan.txt", plan("plan"));
    }

    @Test
    void verboseItHoldsTheStatementsOfTheRecordsToo() throws IOException {
        assertGolden("plan-verbose.txt", plan("plan", "1a", "-v"));
    }

    @Test
    void aDowngradeIsShownStepByStep() throws Exception {
        upgradeTo2b();
        assertGolden("plan-down.txt", plan("plan", "--down", "base", "--single-transaction"));
    }

    @Test
    void asJsonItHoldsTheSame() throws Exception {
        upgradeTo2b();
        assertGolden("plan.json", plan("plan", "--json"));
        assertGolden("plan-verbose.json", plan("plan", "--down", "-1", "--json", "-v"));
    }

    @Test
    void onATerminalItHasColors() {
        String colored = work.shell().interactive().run("plan", "3c").out();

        assertThat(colored)
                .contains("\u001B[33mupgrade 2b -> 3c, Forget phones\u001B[0m\n")
                .contains("  Reversible: \u001B[1;31mno\u001B[0m, ")
                .contains("\n    create table cities (\n")
                .contains("\n    alter table users drop phone;\n    \u001B[36m  -- ACCESS EXCLUSIVE on users and ");
        assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plan("plan", "3c"));
    }

    @Test
    void quietItShowsTheStepsAndNothingElse() {
        String steps = plan("plan", "1a", "-q");

        assertThat(plan("plan", "1a")).isEqualTo(steps + """
                1 step in 1 transaction would bring the database from base to 1a.
                """);
    }

    @Test
    void itChangesNothingAndNeedsNoVersionTable() {
        List<String> before = work.database().content();
        plan("plan", "head", "-v");
        assertThat(work.database().content()).isEqualTo(before);
    }

    @Test
    void whereNothingIsToDoItSaysSoInTheWordsOfUpgrade() {
        work.run("upgrade", "1a").exits(ExitCode.DONE);

        CliRun upgrade = work.run("upgrade", "1a").exits(ExitCode.DONE);
        assertThat(plan("plan", "1a")).isEqualTo(upgrade.out()).isEqualTo("Nothing to do: the database is at 1a.\n");
        assertThat(plan("plan", "--down", "1a")).isEqualTo(upgrade.out());
        assertThat(plan("plan", "1a", "-q")).isEmpty();
        assertThat(work.run("plan", "1a", "--json").json())
                .isEqualTo(Map.of(
                        "ok", true,
                        "before", List.of("1a"),
                        "after", List.of("1a"),
                        "preparation", List.of(),
                        "inProgress", List.of(),
                        "takenToo", List.of(),
                        "edited", List.of(),
                        "steps", List.of()));
    }

    @Test
    void itGoesOneWay() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "head", "--down", "base")
                .says(
                        "error: 'head' is where to go up and '--down base' where to go down; a plan goes one way, so leave one"
                                + " of them out");
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "-1")
                .says("error: '-1' leads down. 'retort plan --down -1' goes there");
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "--down", "+1")
                .says("error: '+1' leads up. 'retort plan +1' goes there");
    }

    @Test
    void whatIsAmbiguousIsRefusedWithThePlansThatWouldBeClear() {
        work.revision("9x", "1a", "Other branch", "select 1;", "select 1;");
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan")
                .says(
                        "error: there are several heads: 5e, 9x. Name one of them, or all: 'retort plan heads'. 'retort merge'"
                                + " joins them");
        work.run("upgrade", "2b").exits(ExitCode.DONE);
        work.run("upgrade", "9x").exits(ExitCode.DONE);

        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "--down", "-1")
                .says(
                        "error: '-1' is ambiguous: the database is at several revisions, 2b, 9x. Say which one: 'retort plan"
                                + " --down 2b@-1' or 'retort plan --down 9x@-1'");
        assertThat(plan("plan", "--down", "9x@-1")).startsWith("downgrade 9x -> 1a, Other branch\n");
    }

    @Test
    void whatIsNoTargetIsRefused() {
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "--down", "1a:")
                        .err())
                .contains("'1a:' is a range");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "--down", "+1junk")
                        .err())
                .endsWith("See 'retort plan --help'\n");
    }

    @Test
    void whatUpgradeOrDowngradeWouldRefuseItRefuses() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "9f")
                .says(
                        "error: no revision is called '9f' or begins so, and no branch has this label. 'retort history' lists all revisions");
        work.run("ensure-version").exits(ExitCode.DONE);
        work.database().execute("INSERT INTO retort.version VALUES ('3c')");
        work.refuses(ExitCode.NOTHING_TOUCHED, "plan", "--down", "2b").says("""
                error: a revision on the way cannot be taken back:
                  3c (migrations/versions/3c.sql): migrations/versions/3c.sql has no line '-- downgrade'""");
    }

    @Test
    void secretsAreShownByNoPlanAndNoRun() {
        work.revision(
                "5e",
                "3c",
                "Secret",
                "do $$ begin create role app_of_plan password 's3cret'; raise exception 'no'; end $$;",
                "alter role app_of_plan password 's3cret';");
        for (CliRun run : List.of(
                work.run("plan", "5e"),
                work.run("--json", "plan", "5e"),
                work.run("upgrade", "5e", "-v").exits(ExitCode.MIGRATION_FAILED))) {
            assertThat(run.out() + run.err()).contains("***").doesNotContain("s3cret");
        }
    }

    @Test
    void anErrorMarksItsPlaceBesideASecret() {
        work.revision("5e", "3c", "Secret", "create role app_of_plan\n  password 's3cret' bogus;", "");

        assertThat(work.run("upgrade", "5e").exits(ExitCode.MIGRATION_FAILED).err())
                .contains("\n  password '******' bogus;\n                    ^\n");
    }

    @Test
    void filesThatWereEditedAreToldBefore() throws IOException {
        work.run("upgrade", "2b").exits(ExitCode.DONE);
        String file = "migrations/versions/2b.sql";
        work.write(file, work.read(file).replace("phone text", "phone varchar(20)"));

        assertThat(work.run("plan").exits(ExitCode.DONE).err())
                .isEqualTo(
                        "warning: a run would be refused, as what is applied was edited since: migrations/versions/2b.sql."
                                + " 'retort validate' shows what ran and what they say now.\n");
        assertThat(work.run("--json", "plan", "--down", "-1")
                        .exits(ExitCode.DONE)
                        .json())
                .containsEntry("edited", List.of("2b"));
        work.write(file, work.read(file).replace("phone varchar(20)", "phone text"));
        assertThat(work.run("--json", "plan").exits(ExitCode.DONE).json()).containsEntry("edited", List.of());
    }
}
