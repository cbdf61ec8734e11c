package dev.retort.cli.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code retort doctor}. */
class DoctorCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void aDatabaseThatIsWellHasNoSymptoms() {
        work.project();
        work.run("doctor")
                .exits(ExitCode.DONE)
                .prints("Nothing stands in the way of a run.")
                .says();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.run("doctor", "--json").exits(ExitCode.DONE).json()).containsEntry("ok", true);
    }

    @Test
    void aReadOnlyDatabaseIsAProblem() {
        work.project();
        work.database()
                .execute("alter database " + work.database().name() + " set default_transaction_read_only to on");

        assertThat(work.run("doctor").exits(ExitCode.ANSWER_IS_NO).out())
                .startsWith("problem  the database is read-only\n");
    }

    @Test
    void whatIsLeftOfAnIndexIsAWarningWithItsAdvice() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.database()
                .execute(
                        "create index i on users (email); update pg_index set indisvalid = false where indexrelid = 'i'::regclass");

        CliRun run = work.run("doctor").exits(ExitCode.DONE);

        assertThat(run.out())
                .startsWith("warning  the index i on users is invalid\n")
                .contains("DROP INDEX CONCURRENTLY");
    }

    private String patient() {
        work.database().execute("""
                do $$ begin
                    create role doctors_patient login;
                exception when duplicate_object then null;
                end $$;
                revoke create on schema public from public""");
        return work.database().url().replaceAll("user=[^&]*", "user=doctors_patient");
    }

    @Test
    void aRoleWithoutRightsIsTold() {
        work.project();

        CliRun run = work.run("-u", patient(), "doctor").exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.out())
                .contains(
                        "problem  the role doctors_patient may not make the schema retort, which is not there",
                        "warning  the role doctors_patient may not make objects in schema public");
    }

    @Test
    void eachRightThatARunNeedsOnItsTablesIsAskedFor() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        String url = patient();

        assertThat(work.run("-u", url, "doctor").exits(ExitCode.ANSWER_IS_NO).out())
                .contains(
                        "problem  the role doctors_patient may not use the schema retort\n         Grant USAGE on it.");

        work.database()
                .execute("grant usage on schema retort to doctors_patient;"
                        + " grant select, insert on all tables in schema retort to doctors_patient");
        assertThat(work.run("-u", url, "doctor").exits(ExitCode.ANSWER_IS_NO).out())
                .startsWith("problem  the role doctors_patient lacks UPDATE, DELETE on retort.version\n")
                .doesNotContain("history");

        work.database().execute("grant update, delete on retort.version to doctors_patient");
        work.run("-u", url, "doctor").exits(ExitCode.DONE);
    }

    @Test
    void whatRanOutOfOrderIsAWarning() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.database().execute("update retort.history set id = default where revision = '1a'");

        assertThat(work.run("doctor").exits(ExitCode.DONE).out())
                .startsWith("warning  out of order 1a: it ran after 2b, which comes after it");
    }

    @Test
    void anEditedFileIsAProblem() throws Exception {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        Path file = work.folder().resolve("migrations/versions/2b.sql");
        Files.writeString(file, Files.readString(file).replace("phone text", "phone varchar(20)"));

        assertThat(work.run("doctor").exits(ExitCode.ANSWER_IS_NO).out()).startsWith("problem  edited 2b: ");
    }
}
