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

    @Test
    void aRoleWithoutRightsIsTold() {
        work.project();
        work.database().execute("""
                do $$ begin
                    create role doctors_patient login;
                exception when duplicate_object then null;
                end $$;
                revoke create on schema public from public""");
        String url = work.database().url().replaceAll("user=[^&]*", "user=doctors_patient");

        CliRun run = work.run("-u", url, "doctor").exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.out())
                .contains(
                        "problem  the role doctors_patient may not make the schema retort, which is not there",
                        "warning  the role doctors_patient may not make objects in schema public");
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
