package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What cannot be understood is refused before the database is touched, whatever else is on the way. */
class BadMigrationFilesTest {

    private static final String BAD = "migrations/versions/3c.sql";

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProjectInTheMiddle() {
        work.project();
        work.run("upgrade", "1a").exits(ExitCode.DONE);
    }

    private void upgradeSays(String... lines) {
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head").prints().says(lines);
    }

    @Test
    void anEmptyFile() {
        work.write(BAD, " \n");
        upgradeSays("error: " + BAD + ":1: the file is empty; expected a migration, or delete it");
    }

    @Test
    void aFileThatIsNotUtf8() {
        work.write(BAD, "-- Preise\n-- revision: 3c\n-- für alle\n".getBytes(StandardCharsets.ISO_8859_1));
        upgradeSays("error: " + BAD + ":3: not UTF-8: byte 0xFC at offset 30; save the file as UTF-8");
    }

    @Test
    void aFileThatBeginsWithAByteOrderMark() {
        work.write(BAD, "\uFEFF-- revision: 3c\n");
        upgradeSays("error: " + BAD + ":1: the file begins with a byte order mark; save it as UTF-8 without one");
    }

    @Test
    void aFileThatCannotBeRead() throws IOException {
        // Root may read everything, but nobody can read a link that leads to itself.
        Files.createSymbolicLink(work.folder().resolve(BAD), work.folder().resolve(BAD));
        upgradeSays(
                "error: " + BAD + ": cannot be read: Too many levels of symbolic links or unable to access attributes"
                        + " of symbolic link");
        Files.delete(work.folder().resolve(BAD));
    }

    @Test
    void aFileWithoutAnId() {
        work.write(BAD, "-- Add name\n-- down: 2b\n-- upgrade\nselect 1;\n");
        upgradeSays("error: " + BAD + ":1: no revision; expected a comment line at the top: -- revision: ID");
    }

    @Test
    void anIdThatCannotBe() {
        work.write(BAD, "-- Add name\n-- revision: 3c d\n-- upgrade\nselect 1;\n");
        upgradeSays("error: " + BAD
                + ":2: the revision id '3c d' holds ' '; only letters A to Z, digits, '_' and '.' are allowed");
    }

    @Test
    void anUnknownHeader() {
        work.write(BAD, "-- Add name\n-- revision: 3c\n-- dwon: 2b\n-- upgrade\nselect 1;\n");
        upgradeSays("error: " + BAD
                + ":3: 'dwon' is no header; did you mean 'down'? For a remark, write it below the line '-- upgrade'");
    }

    @Test
    void twoFilesWithOneId() {
        work.write(BAD, "-- revision: 2b\n-- down: 1a\n-- upgrade\nselect 1;\n");
        upgradeSays(
                "error: " + BAD + ":1: revision 2b is also in migrations/versions/2b.sql:2; give one of them a new id");
    }

    @Test
    void aParentThatNoFileHas() {
        work.write(BAD, "-- revision: 3c\n-- down: 9f\n-- upgrade\nselect 1;\n");
        upgradeSays("error: " + BAD
                + ":1: revision 3c follows 9f, which no migration file has. Restore that file, or correct 'down'");
    }

    @Test
    void revisionsThatFollowEachOtherInACircle() {
        work.write(BAD, "-- revision: 3c\n-- down: 4d\n-- upgrade\nselect 1;\n");
        work.write("migrations/versions/4d.sql", "-- revision: 4d\n-- down: 3c\n-- upgrade\nselect 1;\n");
        upgradeSays("error: there is a cycle of revisions: 3c -> 4d -> 3c (" + BAD
                + ":1, migrations/versions/4d.sql:1)." + " Correct what one of them follows or depends on");
    }

    @Test
    void aRevisionThatFollowsItself() {
        work.write(BAD, "-- revision: 3c\n-- down: 3c\n-- upgrade\nselect 1;\n");
        upgradeSays("error: " + BAD + ":1: revision 3c follows itself. Correct the header of that file");
    }

    @Test
    void noUpgradeOrTwo() {
        work.write(BAD, "-- revision: 3c\n-- down: 2b\nselect 1;\n");
        upgradeSays("error: " + BAD + ":3:1: a statement above the line '-- upgrade'; move it below", "select 1;", "^");
        work.write(BAD, "-- revision: 3c\n-- down: 2b\n-- downgrade\nselect 1;\n");
        upgradeSays("error: " + BAD + ":1: no upgrade; expected a line '-- upgrade' with the statements below it");
        work.write(BAD, "-- revision: 3c\n-- down: 2b\n-- upgrade\nselect 1;\n-- upgrade\nselect 2;\n");
        upgradeSays("error: " + BAD + ":5:1: a second line '-- upgrade'; a file has one", "-- upgrade", "^");
    }

    @Test
    void aCommandToPsql() {
        work.revision("3c", "2b", "Add name", "  \\d users", "");
        upgradeSays(
                "error: " + BAD + ":6:3: psql meta-commands are not SQL: \\d; remove it or run the file with psql",
                "  \\d users",
                "  ^");
    }

    @Test
    void aTextThatDoesNotEnd() {
        work.revision("3c", "2b", "Add name", "select 'it''s;", "");
        upgradeSays(
                "error: " + BAD
                        + ":6:8: the string that begins at line 6, column 8 is not ended; expected ' (within a string a"
                        + " quote is written '')",
                "select 'it\'\'s;",
                "       ^");
    }

    @Test
    void aTransactionOfItsOwn() {
        work.revision("3c", "2b", "Add name", "create table t ();\n/* now */ commit;", "");
        upgradeSays(
                "error: " + BAD
                        + ":7:11: a migration does not begin or end transactions: Retort runs each revision in one."
                        + " Remove the statement",
                "/* now */ commit;",
                "          ^");
    }

    @Test
    void anIndexWithoutANameThatIsBuiltConcurrently() {
        work.revision("3c", "2b", "Add index", "create index concurrently on users (email);", "");
        upgradeSays(
                "error: " + BAD
                        + ":6:1: an index that is built concurrently needs a name: where the statement is cut off, the"
                        + " next run finds by it what is there. Give it one",
                "create index concurrently on users (email);",
                "^");
    }

    @Test
    void aDatabaseThatIsAheadOfTheFiles() throws IOException {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        Files.delete(work.folder().resolve("migrations/versions/2b.sql"));
        String first = "error: the database is at 2b, which no migration file has:\n  2b, Add phone: 20";
        String second =
                "The database was brought there by other files: get the version of the code that has them (git pull,"
                        + " or the branch that was deployed last), or take back what the files do not have: 'retort downgrade"
                        + " --from-history REV', with REV as where to go. If you know that the schema is at REV, 'retort stamp"
                        + " --purge REV' says so\n";
        for (List<String> command : List.of(
                List.of("upgrade", "head"), List.of("downgrade", "-1", "--yes"), List.of("downgrade", "base"))) {
            assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, command.toArray(String[]::new))
                            .err())
                    .startsWith(first)
                    .endsWith(second);
        }
        work.run("current").exits(ExitCode.DONE).prints("2b (no migration file has it)");
    }
}
