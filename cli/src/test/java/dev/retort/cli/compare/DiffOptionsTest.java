package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiffOptionsTest {

    private static final String TWO_SCHEMAS = """
            create schema app; create schema other;
            create table app.users (id int primary key); create table other.logs (id int primary key);
            create table here (id int);
            """;

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void onlyWhatIsInTheSchemasIsCompared() {
        ModelProject.make(work);
        work.write("two.sql", TWO_SCHEMAS);

        work.run("diff", "empty", "file:two.sql", "--schema", "app").prints("schema app: new", "table app.users: new");
        work.run("diff", "empty", "file:two.sql", "--schema", "other", "--schema", "public")
                .prints("schema other: new", "table other.logs: new", "table here: new");
        work.run("diff", "file:two.sql", "empty", "--schema", "public", "--exit-code")
                .exits(ExitCode.ANSWER_IS_NO);
    }

    @Test
    void aSchemaThatNoSideHasIsRefusedWithThoseThatAreThere() {
        ModelProject.make(work);
        work.write("two.sql", TWO_SCHEMAS);

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "diff", "empty", "file:two.sql", "--schema", "App")
                        .err())
                .contains("neither an empty database nor two.sql has a schema 'App'; there are app, other, public");
    }

    @Test
    void scratchDatabasesAreMadeOnTheServerThatIsNamed() {
        ModelProject.make(work);
        work.settings("[models]\nsql = \"schema.sql\"\n[compare]\nscratch = \"embedded\"");
        String url = work.database().url();

        work.run("diff", "empty", "models", "--exit-code", "--scratch", url).exits(ExitCode.ANSWER_IS_NO);

        assertThat(work.folder().resolve(".retort/postgres")).doesNotExist();
        assertThat(work.database().query("select count(*) from pg_database where datname like 'retort_scratch%'"))
                .containsExactly("0");
    }

    @Test
    void thePasswordOfTheScratchServerIsNotPrinted() {
        ModelProject.make(work);

        assertThat(work.refuses(
                                ExitCode.DATABASE_REFUSES,
                                "diff",
                                "empty",
                                "models",
                                "--scratch",
                                "postgresql://me:s3cret@localhost:1/nothing")
                        .err())
                .contains("localhost:1")
                .doesNotContain("s3cret");
        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "diff", "empty", "models", "--scratch", "me:s3cret@localhost")
                        .err())
                .contains("--scratch: ")
                .doesNotContain("s3cret");
    }

    @Test
    void aScriptRunsInOneTransaction() {
        ModelProject.make(work);
        work.write("wish.sql", """
                create type mood as enum ('sad', 'ok', 'happy');
                create type rank as enum ('low', 'high');
                create table users (id bigint generated always as identity primary key, email varchar(200) not null,
                    feels mood, rank rank not null default 'low');
                create view low as select id from users where rank = 'low';
                create index on users (email);
                """);

        String script = work.run("diff", "db", "file:wish.sql", "--sql")
                .exits(ExitCode.DONE)
                .out();

        assertThat(script).doesNotContain("--").contains("ALTER TYPE mood ADD VALUE 'happy'");
        inOneTransaction(script);
        work.run("diff", "db", "file:wish.sql", "--sql").exits(ExitCode.DONE).prints();
    }

    @Test
    void aScriptThatUsesANewEnumValueRunsInOneTransaction() {
        ModelProject.make(work);
        work.write("wish.sql", """
                create type mood as enum ('sad', 'ok', 'happy');
                create table users (id bigint generated always as identity primary key, email text not null,
                    feels mood default 'happy');
                """);

        String script = work.run("diff", "db", "file:wish.sql", "--sql")
                .exits(ExitCode.DONE)
                .out();

        work.database().execute("begin;" + script + "commit;");
        work.run("diff", "db", "file:wish.sql", "--exit-code").exits(ExitCode.DONE);
    }

    @Test
    void aScriptSaysAnUncommonSearchPath() {
        ModelProject.make(work);
        String settings = work.read("retort.toml");
        work.write("retort.toml", settings + "search_path = \"app, public\"\n");
        work.write("old.sql", "create schema app;");
        work.write("new.sql", "create schema app; create table users (id int);");

        work.run("diff", "file:old.sql", "file:new.sql", "--sql")
                .prints("SET search_path TO app, public;", "CREATE TABLE users (", "    id integer", ");");
    }

    private void inOneTransaction(String script) {
        List<SqlStatement> statements = SqlSplitter.split(script);
        assertThat(statements).isNotEmpty();
        try (Connection connection = DriverManager.getConnection(work.database().url());
                Statement jdbc = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (SqlStatement statement : statements) {
                jdbc.execute(statement.text());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\n" + script, e);
        }
    }
}
