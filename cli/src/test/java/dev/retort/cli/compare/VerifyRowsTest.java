package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerifyRowsTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void whatFailsOnlyOnRowsIsFound() {
        ModelProject.make(work);
        work.revision(
                "2b",
                "1a",
                "Must feel",
                "alter table users alter feels set not null;",
                "alter table users alter feels drop not null;");

        work.run("verify").exits(ExitCode.DONE).prints("1a comes back", "2b comes back");
        CliRun run = work.run("verify", "--rows", "50", "--seed", "3").exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.out())
                .startsWith("The same rows again: --rows 50 --seed 3\n1a comes back\n2b FAILS: ")
                .contains("column \"feels\" of relation \"users\" contains null values", "2b.sql:6");
    }

    @Test
    void whatADropLosesIsListed() {
        ModelProject.make(work);
        work.revision("2b", "1a", "Add phone", "alter table users add phone text;", "alter table users drop phone;");
        work.revision("3c", "2b", "Drop phone", "alter table users drop phone;", "alter table users add phone text;");

        CliRun run = work.run("verify", "2b:3c", "--rows", "1000", "--seed", "3", "-q");

        run.exits(ExitCode.DONE)
                .prints("2b comes back", "3c comes back", "  loses data: public.users.phone (875 rows)");
        assertThat(work.run("verify", "3c", "--rows", "10", "--json").json())
                .containsEntry("ok", true)
                .containsKey("seed");
    }

    @Test
    void aLossOfWhichNothingIsSaidFails() {
        ModelProject.make(work);
        work.revision("2b", "1a", "Tidy up", "update users set email = lower(left(email, 1));", "select 1;");
        work.revision("3c", "2b", "Empty", "delete from users where email = '0';", "select 1;");
        work.revision(
                "4d",
                "3c",
                "Tidy up again",
                "-- Loses data: case\nupdate users set email = lower(left(email, 2));",
                "select 1;");

        work.run("verify", "2b:4d", "--rows", "10", "--seed", "3", "-q")
                .exits(ExitCode.ANSWER_IS_NO)
                .prints(
                        "2b FAILS: loses data, and nothing in the file says so: public.users.email (10 rows)",
                        "3c comes back",
                        "4d comes back",
                        "  loses data: public.users.email (10 rows)");
    }

    @Test
    void whatCannotBeFilledIsNoted() {
        ModelProject.make(work);
        work.revision(
                "2b",
                "1a",
                "Mails",
                "create table mails (address text not null constraint a_mail check (address ~ '^[^@]+@x$'));",
                "drop table mails;");
        work.revision("3c", "2b", "More", "alter table mails add at date;", "alter table mails drop at;");

        assertThat(work.run("verify", "3c", "--rows", "10", "--seed", "3")
                        .exits(ExitCode.DONE)
                        .out())
                .contains("3c comes back\n  public.mails has no rows: a_mail refuses: new row");
    }

    @Test
    void rowsThatAreNoneAndASeedForNothingAreRefused() {
        ModelProject.make(work);

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "verify", "--rows", "0")
                        .err())
                .contains("--rows 0 is none");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "verify", "--seed", "1")
                        .err())
                .contains("--seed is for rows; say how many: --rows 1000");
    }
}
