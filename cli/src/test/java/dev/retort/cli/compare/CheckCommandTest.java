package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckCommandTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void modelsThatAgreeHaveNoChanges() {
        ModelProject.make(work);

        work.run("check").exits(ExitCode.DONE).prints("No changes in the models.");
        assertThat(work.run("check", "--json").json()).containsEntry("agree", true);
    }

    @Test
    void eachDifferenceHasALineAndNothingIsWritten() {
        ModelProject.make(work);
        ModelProject.otherModels(work, """
                create type mood as enum ('sad', 'ok');
                create table users (id bigint generated always as identity primary key, email varchar(20) default 'x',
                    phone text);
                create table offers (id bigint primary key);
                create index users_email on users (email);
                """);
        List<String> content = work.database().content();

        CliRun run = work.run("check").exits(ExitCode.ANSWER_IS_NO);

        assertThat(run.out().lines())
                .contains(
                        "table offers: new",
                        "column users.email: type text -> varchar(20), default none -> 'x'::character varying, nullable",
                        "column users.phone: new",
                        "column users.feels: gone",
                        "index users_email: new");
        assertThat(work.database().content()).isEqualTo(content);
        assertThat(work.run("check", "--json").json())
                .containsEntry("agree", false)
                .containsKey("differences");
    }

    @Test
    void whatIsNotManagedMayBeThereWithoutTheModelsSayingSo() {
        ModelProject.make(work);
        work.database().execute("""
                create view sad_users as select id from users where feels = 'sad';
                create function one() returns int language sql as 'select 1';
                alter table users set (fillfactor = 70); comment on table users is 'people';
                """);

        work.run("check").exits(ExitCode.DONE);

        ModelProject.make(work, "manages = [\"tables\", \"views\"]");
        assertThat(work.run("check").exits(ExitCode.ANSWER_IS_NO).out()).startsWith("view sad_users: gone\n");
    }

    @Test
    void namesThatNobodyChoseAreNotCompared() {
        ModelProject.make(work);
        work.database().execute("alter table users rename constraint users_pkey to pk_users");

        work.run("check").exits(ExitCode.DONE);
    }

    @Test
    void whatIsExcludedIsLeftAlone() {
        ModelProject.make(work, "exclude = [\"public.legacy_*\"]");
        work.database().execute("create table legacy_users (id int primary key)");

        work.run("check").exits(ExitCode.DONE);
    }

    @Test
    void aProjectWithoutModelsIsToldWhereToSayThem() {
        work.project();

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "check").err())
                .contains("there is no [models]", "packages = [\"com.example.app\"]");
    }

    @Test
    void modelsThatCannotBeMadeNameTheLine() {
        ModelProject.make(work);
        ModelProject.models(work, "create table broken (id nothing);\n");

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "check").err())
                .contains("schema.sql", "type \"nothing\" does not exist");
    }
}
