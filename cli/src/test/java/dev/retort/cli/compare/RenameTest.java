package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Shell;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has another name in the models: asked, answered by options, and never dropped in silence. */
class RenameTest {

    private static final String MAIL = """
            create type mood as enum ('sad', 'ok');
            create table users (id bigint generated always as identity primary key, mail text not null, feels mood);
            """;

    private static final String FILE = "migrations/versions/R2b_Rename.java";

    @RegisterExtension
    private final Workspace work = new Workspace();

    private CliRun generate(String... more) {
        return generate(work.shell(), "2b", more);
    }

    private static CliRun generate(Shell shell, String id, String... more) {
        List<String> arguments = new ArrayList<>(List.of("revision", "--autogenerate", "-m", "Rename", "--rev-id", id));
        arguments.addAll(List.of(more));
        return shell.run(arguments.toArray(String[]::new));
    }

    /** Behind one that was generated before. */
    private CliRun next(String... more) {
        return generate(work.shell(), "3c", more);
    }

    /** Up, agreed; down, as before; up again: with the rows that are there. */
    private void leadsUpAndDown() {
        String before = schema();
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
        work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);
        assertThat(schema()).isEqualTo(before);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.run("check").exits(ExitCode.DONE);
    }

    private String schema() {
        return work.run("diff", "empty", "db", "--sql").exits(ExitCode.DONE).out();
    }

    @Test
    void withoutAnAnswerNothingIsWrittenAndTheOptionsAreNamed() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        assertThat(generate().exits(ExitCode.NOTHING_TOUCHED).err())
                .contains("renamed, or dropped and added?", "--rename users.email=mail", "'--no-renames'");
        assertThat(ModelProject.revisions(work)).containsExactly("1a.sql");
    }

    @Test
    void aRenamedColumnKeepsItsValues() {
        ModelProject.make(work);
        work.database().execute("insert into users (email) values ('a@b')");
        ModelProject.otherModels(work, MAIL);

        assertThat(generate("--rename", "users.email=mail").exits(ExitCode.DONE).out())
                .contains("column users.email: renamed to mail\n");

        assertThat(work.read(FILE))
                .contains(
                        "op.renameColumn(\"users\", \"email\", \"mail\");",
                        "op.renameColumn(\"users\", \"mail\", \"email\");")
                .doesNotContain("Loses data");
        leadsUpAndDown();
        assertThat(work.database().query("select mail from users")).containsExactly("a@b");
    }

    @Test
    void whatWasNotRenamedIsDroppedAndAdded() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        generate("--no-renames").exits(ExitCode.DONE);

        assertThat(work.read(FILE))
                .contains("// Loses data: the values of users.email.", "op.dropColumn(\"users\", \"email\");")
                .doesNotContain("rename");
    }

    @Test
    void aPersonAtATerminalIsAsked() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        CliRun run = generate(work.shell().interactive("perhaps", "r"), "2b").exits(ExitCode.DONE);

        assertThat(run.err()).contains("users.email -> mail: renamed, or dropped and added? [r/d] ");
        assertThat(work.read(FILE)).contains("op.renameColumn(\"users\", \"email\", \"mail\");");
    }

    @Test
    void aPersonMaySayThatItWasDropped() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        generate(work.shell().interactive("d"), "2b").exits(ExitCode.DONE);

        assertThat(work.read(FILE)).contains("op.dropColumn(\"users\", \"email\");");
    }

    @Test
    void aPersonWhoLeavesIsToldTheOptions() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        assertThat(generate(work.shell().interactive(), "2b")
                        .exits(ExitCode.NOTHING_TOUCHED)
                        .err())
                .contains("--rename users.email=mail");
        assertThat(ModelProject.revisions(work)).containsExactly("1a.sql");
    }

    @Test
    void aRenamedTableTakesItsColumnsSequenceAndDependentsWithIt() {
        ModelProject.make(work);
        String old = """
                create table tags (id bigserial primary key, label text not null, weight int check (weight > 0),
                    parent bigint references tags);
                create index on tags (label);
                """;
        ModelProject.models(work, old);
        generate().exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        work.database().execute("insert into tags (label, weight) values ('x', 1)");
        work.database().execute("create view labels as select label from tags");
        work.database().execute("create policy p on tags using (weight > 1)");
        ModelProject.models(work, """
                create table labels_of_users (id bigserial primary key, name text not null, weight int check (weight > 0),
                    parent bigint references labels_of_users);
                create index on labels_of_users (name);
                """);

        next("--rename", "tags=labels_of_users", "--rename", "labels_of_users.label=name")
                .exits(ExitCode.DONE);

        assertThat(work.read("migrations/versions/R3c_Rename.java"))
                .contains("""
                        op.renameTable("tags", "labels_of_users");
                """, """
                        op.renameColumn("labels_of_users", "label", "name");
                """, """
                        op.rename(sequence("tags_id_seq"), "labels_of_users_id_seq");
                """)
                .doesNotContain("drop");
        leadsUpAndDown();
        assertThat(work.database().query("select label from labels")).containsExactly("x");
    }

    @Test
    void aRenamedValueOfAnEnumStaysInTheRows() {
        ModelProject.make(work);
        work.database().execute("insert into users (email, feels) values ('a@b', 'sad')");
        ModelProject.otherModels(work, """
                create type mood as enum ('unhappy', 'ok');
                create table users (id bigint generated always as identity primary key, email text not null, feels mood);
                """);

        assertThat(generate().exits(ExitCode.NOTHING_TOUCHED).err()).contains("--rename mood.sad=unhappy");
        generate("--rename", "mood.sad=unhappy").exits(ExitCode.DONE);

        leadsUpAndDown();
        assertThat(work.database().query("select feels from users")).containsExactly("unhappy");
    }

    @Test
    void aRenamedTypeIsStillThatOfItsColumns() {
        ModelProject.make(work);
        ModelProject.otherModels(work, """
                create type feeling as enum ('sad', 'ok');
                create table users (id bigint generated always as identity primary key, email text not null, feels feeling);
                """);

        generate("--rename", "mood=feeling").exits(ExitCode.DONE);

        assertThat(work.read(FILE)).contains("\"feeling\");").doesNotContain("alterColumn", "drop");
        leadsUpAndDown();
    }

    /** The body of a function is text: it does not follow. */
    @Test
    void aFunctionThatNamesTheColumnIsMadeAgainWhenItHasTheNameOnBothWays() {
        ModelProject.make(work);
        ModelProject.models(
                work, "create function mails() returns bigint language sql as $$ select count(email) from users $$;");
        generate().exits(ExitCode.DONE);
        work.run("upgrade", "head").exits(ExitCode.DONE);
        ModelProject.otherModels(
                work,
                MAIL + "create function mails() returns bigint language sql as $$ select count(mail) from users $$;");

        next("--rename", "users.email=mail").exits(ExitCode.DONE);

        leadsUpAndDown();
    }

    @Test
    void anOptionThatFitsNothingIsRefusedBeforeAnythingIsWritten() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        assertThat(generate("--rename", "users.e_mail=mail", "--no-renames")
                        .exits(ExitCode.NOTHING_TOUCHED)
                        .err())
                .contains("'--rename users.e_mail=mail'", "possible are users.email=mail");
        assertThat(ModelProject.revisions(work)).containsExactly("1a.sql");
    }

    @Test
    void twoOptionsAboutOneThingAreRefusedBeforeAnythingIsWritten() {
        ModelProject.make(work);
        work.revision(
                "1b",
                "1a",
                "Phones",
                "alter table users add phone text, add mobile text;",
                "alter table users drop phone, drop mobile;");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        ModelProject.otherModels(work, """
                create type mood as enum ('sad', 'ok');
                create table users (id bigint generated always as identity primary key, email text not null, feels mood,
                    number text);
                """);

        CliRun run = work.run(
                "revision",
                "--autogenerate",
                "-m",
                "One number",
                "--rename",
                "users.phone=number",
                "--rename",
                "users.mobile=number");

        run.exits(ExitCode.NOTHING_TOUCHED);
        assertThat(run.err()).contains("cannot both be");
        assertThat(ModelProject.revisions(work)).hasSize(2);
    }

    @Test
    void aColumnThatIsNothingLikeTheOtherIsNoQuestion() {
        ModelProject.make(work);
        ModelProject.otherModels(work, """
                create type mood as enum ('sad', 'ok');
                create table users (id bigint generated always as identity primary key, born date, feels mood);
                """);

        generate().exits(ExitCode.DONE);

        assertThat(work.read(FILE)).contains("// Loses data: the values of users.email.");
    }

    @Test
    void checkAndDiffPointOutWhatMayBeRenamed() {
        ModelProject.make(work);
        ModelProject.otherModels(work, MAIL);

        assertThat(work.run("check").exits(ExitCode.ANSWER_IS_NO).err()).contains("--rename users.email=mail");
        assertThat(work.run("diff", "db", "models", "--rename", "users.email=mail", "--sql")
                        .exits(ExitCode.DONE)
                        .out())
                .isEqualTo("ALTER TABLE users RENAME COLUMN email TO mail;\n");
    }

    @Test
    void withoutAutogenerateThereIsNothingToRename() {
        ModelProject.make(work);

        assertThat(work.run("revision", "-m", "x", "--rename", "users.email=mail")
                        .exits(ExitCode.NOTHING_TOUCHED)
                        .err())
                .contains("--autogenerate");
    }
}
