package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.op.IrreversibleException;
import dev.retort.op.Recorded;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.origin.Origin;
import dev.retort.revision.Direction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions written in SQL: their sections and statements. */
class SqlMigrationsTest {

    private static final String HEADER = "-- Add a\n-- revision: a1\n";

    private static Content content(String text) {
        return SqlMigrations.read(new Script(
                SqlHeader.read("versions/a1.sql", text).node("versions/a1.sql"),
                Format.SQL,
                Path.of("versions/a1.sql"),
                "versions/a1.sql",
                text,
                Checksum.of(text),
                2));
    }

    private static List<String> statements(String text, Direction direction) {
        return content(text).record(direction).stream()
                .map(Recorded::operation)
                .map(Execute.class::cast)
                .map(execute -> execute.statement().text())
                .toList();
    }

    private static void assertRefused(String text, String message) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> content(text))
                .withMessage(message);
    }

    @Test
    void eachSectionIsCutIntoItsStatements() {
        String text = HEADER + """

                -- upgrade
                create table a (b text); -- a remark
                insert into a
                    values (';');;

                -- downgrade
                drop table a
                """;

        assertThat(statements(text, Direction.UPGRADE))
                .containsExactly("create table a (b text)", "insert into a\n    values (';')");
        assertThat(statements(text, Direction.DOWNGRADE)).containsExactly("drop table a");
    }

    @Test
    void aStatementKnowsItsPlace() {
        List<Recorded> recorded =
                content(HEADER + "-- upgrade\nselect 1;\n  select 2;").record(Direction.UPGRADE);

        assertThat(recorded)
                .extracting(each -> each.origin().toString())
                .containsExactly("versions/a1.sql:4:1", "versions/a1.sql:5:3");
        assertThat(recorded.getLast().origin()).isInstanceOfSatisfying(Origin.SqlPlace.class, place -> {
            assertThat(place.line()).isEqualTo(5);
            assertThat(place.excerpt(8, 0, line -> line)).isEqualTo("  select 2;\n  ^");
            assertThat(place.excerpt(8, 7, line -> line)).isEqualTo("  select 2;\n         ^");
            assertThat(place.plus(1000).offset()).isEqualTo(place.text().length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- UPGRADE\nselect 1;\n-- Downgrade\nselect 2;",
                "--upgrade\nselect 1\n  --   downgrade  \nselect 2"
            })
    void markersMayBeWrittenInAnyCaseAndWithAnyBlanks(String text) {
        assertThat(statements(HEADER + text, Direction.UPGRADE)).containsExactly("select 1");
        assertThat(statements(HEADER + text, Direction.DOWNGRADE)).containsExactly("select 2");
    }

    @Test
    void markersInsideStatementsAreNone() {
        String text =
                HEADER + "-- upgrade\nselect '\n-- downgrade\n', $$\n-- upgrade\n$$; /*\n-- downgrade\n*/ select 2";

        assertThat(statements(text, Direction.UPGRADE)).hasSize(2);
    }

    @Test
    void sectionsMayStandInEitherOrder() {
        String text = HEADER + "-- downgrade\nselect 2;\n-- upgrade\nselect 1;";

        assertThat(statements(text, Direction.UPGRADE)).containsExactly("select 1");
        assertThat(statements(text, Direction.DOWNGRADE)).containsExactly("select 2");
    }

    @Test
    void rowsOfCopyBelongToTheirStatement() {
        String text =
                HEADER + "-- upgrade\ncopy a from stdin;\n1\tx\n-- downgrade\n\\.\nselect 1;\n-- downgrade\nselect 2;";

        assertThat(content(text).record(Direction.UPGRADE))
                .extracting(Recorded::operation)
                .first()
                .isInstanceOfSatisfying(
                        Execute.class,
                        copy -> assertThat(copy.statement().copyData()).isEqualTo("1\tx\n-- downgrade\n"));
        assertThat(statements(text, Direction.DOWNGRADE)).containsExactly("select 2");
    }

    @Test
    void anEmptyRevisionIsOneThatDoesNothing() {
        String text = HEADER + "-- upgrade\n\n-- downgrade\n";

        assertThat(statements(text, Direction.UPGRADE)).isEmpty();
        assertThat(statements(text, Direction.DOWNGRADE)).isEmpty();
    }

    @Test
    void anEmptyDowngradeOfAFullUpgradeIsIrreversible() {
        assertThatExceptionOfType(IrreversibleException.class)
                .isThrownBy(() -> content(HEADER + "-- upgrade\nselect 1;\n-- downgrade\n-- later\n")
                        .record(Direction.DOWNGRADE))
                .withMessage("nothing stands below '-- downgrade' in versions/a1.sql"
                        + " (where there is nothing to undo, say so: select 1;)");
    }

    @Test
    void aMissingDowngradeIsIrreversible() {
        Content content = content(HEADER + "-- upgrade\nselect 1;");

        assertThat(content.record(Direction.UPGRADE)).hasSize(1);
        assertThatExceptionOfType(IrreversibleException.class)
                .isThrownBy(() -> content.record(Direction.DOWNGRADE))
                .withMessage("versions/a1.sql has no line '-- downgrade'");
    }

    @Test
    void aMissingUpgradeIsRefused() {
        assertRefused(
                HEADER + "-- downgrade\nselect 1;",
                "versions/a1.sql:2: no upgrade; expected a line '-- upgrade' with the statements below it");
    }

    @Test
    void twoSectionsOfOneNameAreRefused() {
        assertRefused(
                HEADER + "-- upgrade\nselect 1;\n-- upgrade\nselect 2;",
                "versions/a1.sql:5:1: a second line '-- upgrade'; a file has one\n-- upgrade\n^");
        assertRefused(
                HEADER + "-- upgrade\n-- downgrade\n  -- downgrade\n",
                "versions/a1.sql:5:3: a second line '-- downgrade'; a file has one\n  -- downgrade\n  ^");
    }

    @Test
    void aStatementAboveTheFirstSectionIsRefused() {
        assertRefused(
                HEADER + "\n select 1;\n-- upgrade\n",
                "versions/a1.sql:4:2: a statement above the line '-- upgrade'; move it below\n select 1;\n ^");
    }

    @Test
    void whatCannotBeCutIsToldWithItsPlace() {
        assertRefused(
                HEADER + "-- upgrade\nselect 1, 'it;\n",
                "versions/a1.sql:4:11: the string that begins at line 4, column 11 is not ended; expected ' (within a"
                        + " string a quote is written '')\nselect 1, 'it;\n          ^");
        assertRefused(
                HEADER + "-- upgrade\n\\i other.sql\n",
                "versions/a1.sql:4:1: psql meta-commands are not SQL: \\i; remove it or run the file with psql\n"
                        + "\\i other.sql\n^");
    }
}
