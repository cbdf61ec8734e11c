package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsFileTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    static Stream<Arguments> mistakesAboutFiles() {
        return Stream.of(
                arguments(
                        "scriptlocation = 'x'", "1: unknown setting 'scriptlocation'; did you mean 'script_location'?"),
                arguments(
                        "\ncolour = 'x'",
                        "2: unknown setting 'colour'; expected one of script_location, version_locations,"
                                + " recursive_version_locations, file_template, format, ignore, linear, tracking, models, compare,"
                                + " hooks, env"),
                arguments("Format = 'sql'", "1: unknown setting 'Format'; did you mean 'format'?"),
                arguments("script_location = 3", "1: 'script_location' is 3; expected text between quotes"),
                arguments("script_location = ''", "1: 'script_location' is empty; expected text between quotes"),
                arguments(
                        "version_locations = 'x'", "1: 'version_locations' is 'x'; expected a list of texts: [\"…\"]"),
                arguments(
                        "version_locations = [true]",
                        "1: 'version_locations' is true; expected a list of texts: [\"…\"]"),
                arguments(
                        "recursive_version_locations = 'true'",
                        "1: 'recursive_version_locations' is 'true'; expected true or false, without quotes"),
                arguments("format = 'xml'", "1: 'format': 'xml' is no format; expected java or sql"),
                arguments("format = ['sql']", "1: 'format' is a list; expected text between quotes"),
                arguments("[format]", "1: 'format' is a table; expected text between quotes"),
                arguments(
                        "file_template = '{rev}_{foo}'",
                        "1: 'file_template': the file template has no {foo}; it has {rev}, {slug}, {Slug}, {year},"
                                + " {month}, {day}, {hour}, {minute}, {second}"),
                arguments(
                        "file_template = '{slug}'",
                        "1: 'file_template': the file template '{slug}' lacks {rev}, without which two files could have one"
                                + " name"),
                arguments("ignore = ['[']", "1: 'ignore': '[' is no glob pattern: Missing ']"),
                arguments(
                        "version_locations = []",
                        "1: 'version_locations': the list is empty; expected at least one folder"));
    }

    static Stream<Arguments> mistakesInTables() {
        return Stream.of(
                arguments("tracking = 'x'", "1: 'tracking' is 'x'; expected a table: [tracking]"),
                arguments("[tracking]\nshema = 'x'", "2: unknown setting 'tracking.shema'; did you mean 'schema'?"),
                arguments("[tracking]\nschema = true", "2: 'tracking.schema' is true; expected text between quotes"),
                arguments(
                        "[tracking]\nversion_table = '.x'",
                        "2: 'tracking.version_table': a name is empty; PostgreSQL wants at least one character"),
                arguments("env = 3", "1: 'env' is 3; expected a table: [env]"),
                arguments(
                        "[env]\nx = 'postgresql://u:geheim@h/x'",
                        "2: 'env.x' is 'postgresql://u:***@h/x'; expected a table: [env.x]"),
                arguments("[env.x]\nurl = 3", "2: 'env.x.url' is 3; expected text between quotes"),
                arguments(
                        "[env.x]\nurl = 'embedded:'\nlock_timout = '2s'",
                        "3: unknown setting 'env.x.lock_timout'; did you mean 'lock_timeout'?"),
                arguments(
                        "[env.x]\nurl = 'embedded:'\nlock_timeout = '2 seconds'",
                        "3: 'env.x.lock_timeout': '2 seconds' is no length of time; expected a number and a unit: 500ms, 2s,"
                                + " 5min or 1h"),
                arguments(
                        "[env.x]\nurl = 'embedded:'\nlock_timeout = 2",
                        "3: 'env.x.lock_timeout' is 2; expected text between quotes"));
    }

    static Stream<Arguments> mistakesAboutModels() {
        return Stream.of(
                arguments("models = 3", "1: 'models' is 3; expected a table: [models]"),
                arguments(
                        "[models]\npackage = ['com.example']",
                        "2: unknown setting 'models.package'; did you mean 'packages'?"),
                arguments(
                        "[models]",
                        " no 'models.packages'; expected packages = [\"com.example\"], persistence_unit = \"…\" or sql ="
                                + " \"schema.sql\""),
                arguments(
                        "[models]\npackages = 'com.example'",
                        "2: 'models.packages' is 'com.example'; expected a list of texts: [\"…\"]"),
                arguments(
                        "[models]\npackages = []",
                        "2: 'models.packages': the list is empty; expected at least one package"),
                arguments(
                        "[models]\npackages = ['com/example']",
                        "2: 'models.packages': 'com/example' is no name of a package; expected one as com.example.app"),
                arguments(
                        "[models]\npackages = ['com.example']\npersistence_unit = 'app'",
                        "3: 'models.persistence_unit' and 'models.packages' are both there; expected one of them, as a unit"
                                + " says itself which classes it has"));
    }

    static Stream<Arguments> mistakesAboutProviders() {
        return Stream.of(
                arguments(
                        "[models]\nsql = 'x'\nclasspath = 'gradle'",
                        "3: 'models.classpath': 'gradle' is neither Maven nor a list; expected \"maven\", \"maven:MODULE\" or a"
                                + " list of paths: [\"build/classes\", \"lib/*\"]"),
                arguments(
                        "[models]\nsql = 'x'\nclasspath = []",
                        "3: 'models.classpath': the list is empty; expected the folders and jars of the application"),
                arguments(
                        "[models]\nsql = 'x'\nclasspath = true",
                        "3: 'models.classpath' is true; expected text between quotes"),
                arguments(
                        "[models]\nsql = 'x'\nnaming = 'hibernate'",
                        "3: 'models.naming': 'hibernate' is no naming; expected spring or jpa"),
                arguments(
                        "[models]\nsql = 'x'\nproperties = 'y'",
                        "3: 'models.properties' is 'y'; expected a table: [models.properties]"),
                arguments(
                        "[models]\nsql = 'x'\n[models.properties]\nhibernate.jdbc.batch = 1.5",
                        "4: 'models.properties.hibernate.jdbc.batch' is '1.5'; expected text, true, false or a whole number"),
                arguments("[models]\nsql = ['x', 3]", "2: 'models.sql' is 3; expected a list of texts: [\"…\"]"));
    }

    static Stream<Arguments> mistakesInSyntax() {
        return Stream.of(
                arguments("format = sql", "1: Unexpected 's', expected a value"),
                arguments("format 'sql'", "1: Unexpected ', expected ="),
                arguments("format = 'sql'\nformat = 'sql'", "2: format previously defined at line 1, column 1"),
                arguments("[env.x", "1: Unexpected end of line, expected ]"));
    }

    /**
     * @param lines of the file
     * @param message behind the file's name
     */
    @ParameterizedTest
    @MethodSource({
        "mistakesAboutFiles",
        "mistakesInTables",
        "mistakesAboutModels",
        "mistakesAboutProviders",
        "mistakesInSyntax"
    })
    void aMistakeIsNamedWithItsLineAndWhatWasExpected(String lines, String message) {
        String environment = lines.contains("env") ? "" : "[env.test]\nurl = 'embedded:'\n";
        work.write("retort.toml", lines + "\n" + environment);
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads").prints().says("error: /project/retort.toml:" + message);
    }

    @Test
    void anEnvironmentIsNeeded() {
        String message = "error: /project/retort.toml: no 'env'; expected at least one environment, for example"
                + " [env.development] with url = \"embedded:\"";
        work.write("retort.toml", "");
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads").says(message);
        work.write("retort.toml", "[env]\n");
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads").says(message);
        work.write("retort.toml", "[env.test]\n");
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads")
                .says("error: /project/retort.toml: no 'env.test.url'; expected url = \"embedded:\" or url ="
                        + " \"${DATABASE_URL}\"");
    }

    @Test
    void theFileIsUtf8() {
        work.write("retort.toml", "script_location = 'ä'\n".getBytes(StandardCharsets.ISO_8859_1));
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads")
                .says("error: /project/retort.toml: not UTF-8; save the file as UTF-8");
    }

    @Test
    void theFileIsAFile() {
        work.createFolder("retort.toml");
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads")
                .says("error: /project/retort.toml: cannot be read: Is a directory");
        work.refuses(ExitCode.NOTHING_TOUCHED, "-C", "nowhere", "heads")
                .says(
                        "error: no /project/nowhere/retort.toml; 'retort init' makes one, -C DIR goes to another folder, -c"
                                + " FILE names another file");
        work.write("file", "");
        work.refuses(ExitCode.NOTHING_TOUCHED, "-C", "file", "heads")
                .says("error: /project/file/retort.toml: cannot be read: Not a directory");
    }

    @Test
    void theFolderOfTheMigrationsMustBeThere() {
        work.write("retort.toml", "script_location = 'nowhere'\n[env.test]\nurl = 'embedded:'");
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads")
                .says("error: nowhere/versions: the folder of the migrations cannot be read: no such file or"
                        + " folder. 'retort init' creates it; 'script_location' in retort.toml names it");
    }

    @Test
    void otherFilesBesideTheMigrationsAreAMistakeUnlessTheyAreIgnored() {
        work.settings();
        work.write("migrations/versions/README.md", "ignored from the start");
        work.write("migrations/versions/old.txt", "");
        work.refuses(ExitCode.NOTHING_TOUCHED, "heads")
                .says("error: migrations/versions/old.txt: not a migration; expected *.java or *.sql. Move it"
                        + " away, or add its name to 'ignore' in retort.toml");

        work.settings("ignore = ['*.txt', '*.md']");
        work.run("heads").exits(ExitCode.DONE);
    }

    @Test
    void subFoldersAreReadWhenAsked() {
        String file = "-- revision: %s\n-- down: %s\n-- upgrade\nselect 1;\n";
        work.settings("recursive_version_locations = true\nversion_locations = ['db', 'db/billing']");
        work.write("db/1a.sql", file.formatted("1a", ""));
        work.write("db/billing/2024/2b.sql", file.formatted("2b", "1a"));
        work.write("db/.old/1a.sql", file.formatted("1a", ""));
        work.run("heads").exits(ExitCode.DONE).prints("1a -> 2b (head)");

        work.run("revision", "--rev-id", "3c", "--version-path", "db/billing/2024")
                .exits(ExitCode.DONE)
                .prints("Created /project/db/billing/2024/R3c.java");

        work.settings("version_locations = ['db']");
        work.run("heads").exits(ExitCode.DONE).prints("<base> -> 1a (head)");
        work.refuses(ExitCode.NOTHING_TOUCHED, "revision", "--version-path", "db/billing")
                .says("error: 'db/billing' is none of the version locations [/project/db]; add it to version_locations"
                        + " in retort.toml");
    }

    @Test
    void anotherFileAndFolderMayBeNamed() {
        work.project();
        work.write("sub/other.toml", "script_location = '../migrations'\n[env.test]\nurl = 'embedded:'");

        work.run("-c", "sub/other.toml", "heads").exits(ExitCode.DONE).prints("1a -> 2b (head), Add phone");
        work.run("heads", "--config", work.folder().resolve("sub/other.toml").toString())
                .exits(ExitCode.DONE);
        work.run("-C", "sub", "-c", "other.toml", "heads").exits(ExitCode.DONE);
        work.run("-C", "sub", "-c", "../retort.toml", "heads").exits(ExitCode.DONE);
    }

    @Test
    void trackingTablesLieWhereTheSettingsSay() {
        work.settings("[tracking]\nschema = 'Ops \"x\"'\nversion_table = 'public.alembic_version'");
        work.revision("1a", "", "One", "select 1;", "");

        work.run("upgrade", "head").exits(ExitCode.DONE);

        work.run("current").exits(ExitCode.DONE).prints("1a (head), One");
        assertThat(work.database()
                        .query("SELECT version_num, revision FROM public.alembic_version, \"Ops \"\"x\"\"\".history"))
                .containsExactly("1a|1a");
    }
}
