package dev.retort.op;

import static dev.retort.data.Parameter.param;
import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.csv;
import static dev.retort.data.Rows.jsonLines;
import static dev.retort.data.Rows.onConflictDoNothing;
import static dev.retort.data.Rows.onConflictDoUpdate;
import static dev.retort.data.Rows.row;
import static dev.retort.schema.Elements.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.data.DataFolder;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.Operation;
import dev.retort.origin.CallSite;
import dev.retort.origin.Origin;
import dev.retort.sql.SqlSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows, parameters and files that are not as they should be are refused when they are recorded. */
class DataOperationsTest {

    private static final CallSite HERE = () -> new Origin.JavaLine("R1.java", 7);

    @TempDir
    private Path folder;

    private List<Operation> recorded(Consumer<Operations> work) {
        return Operations.record(HERE, DataFolder.in(folder), work).stream()
                .map(Recorded::operation)
                .toList();
    }

    private void assertRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> recorded(work)).withMessage(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        op -> op.execute(
                                "select :a,\n  :b, ':c'\n; select :a, :d", param("a", 1), param("x", 2), param("c", 3)),
                        "no value for :b at line 2, column 3 and :d at line 3, column 14; give each with param(\"name\","
                                + " value); nowhere in the SQL stands :c and :x, for which there is a value"),
                refused(op -> op.execute("select :a", param("a", 1), param("a", 2)), "the parameter :a is given twice"),
                refused(
                        op -> op.execute("select :a", param("a", new Object())),
                        "a java.lang.Object is not a value that can be written into SQL; give text, a number, a boolean, a"
                                + " java.time value, a UUID, bytes, an enum constant or expression(\"…\")"),
                refused(
                        op -> op.execute("select :a", param("a", expression("now()"))),
                        "the value of parameter :a is SQL, now(); write it into the text itself"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row(List.of(1, expression("2")))),
                        "an array holds [2], which is SQL; write the whole array as expression(\"array[…]\")"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row(List.of(List.of(1), List.of(1, 2)))),
                        "an array of arrays has rows of different lengths, which PostgreSQL cannot store: [[1], [1, 2]]"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row(1), onConflictDoUpdate("id")),
                        "onConflictDoUpdate(…) for table \"roles\" has nothing to change: all columns [id] tell which row it"
                                + " is; use onConflictDoNothing(…), or say what to change with .set(\"…\")"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row(1), onConflictDoUpdate()),
                        "onConflictDoUpdate() for table \"roles\" does not say by what two rows are the same; name columns,"
                                + " as in onConflictDoUpdate(\"id\"), or a constraint with .onConstraint(\"…\")"),
                refused(
                        op -> op.bulkInsert(
                                "roles", columns("id"), row(1), onConflictDoNothing(), onConflictDoNothing()),
                        "the rows for table \"roles\" come with 2 times onConflict…(…); expected one"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), Stream.of()),
                        "nothing to insert into \"roles\": it has 1 columns and 0 rows"),
                refused(
                        op -> op.bulkInsert("roles", columns(), csv("a.csv")),
                        "no column for the rows of a.csv; name some, or leave columns() out where the file names them"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatContradictsItselfIsRefused(Consumer<Operations> work, String message) {
        assertRefused(work, message);
    }

    @Test
    void withoutParametersAColonIsJustAColon() {
        assertThat(recorded(op -> op.execute("select :a, 'x:y'")))
                .extracting(operation -> ((Execute) operation).parameters())
                .containsExactly(List.of());
    }

    @Test
    void rowsOfCopyHoldNoParameters() {
        assertThat(recorded(op -> op.execute(
                        "delete from a where id = :id; copy a from stdin;\n:x\tit's\n\\.\n", param("id", 1))))
                .extracting(operation -> ((Execute) operation).parameters().size())
                .containsExactly(1, 0);
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> recorded(op -> op.execute("select ':id", param("id", 1))));
    }

    @Test
    void theSameStatementElsewhereInAScriptIsTheSameOperation() {
        assertThat(recorded(op -> op.execute("select 1;\n\n  select 2")).getLast())
                .isEqualTo(recorded(op -> op.execute("select 2")).getFirst());
    }

    static Stream<Arguments> badCsv() {
        return Stream.of(
                Arguments.of("", "a.csv:1: the file is empty; expected the names of the columns in the first line"),
                Arguments.of("id,name\n", "a.csv: no rows below the line with the names of the columns"),
                Arguments.of("id,name\n1,a\n2\n", "a.csv:3: 1 field, but there are 2 columns: id, name"),
                Arguments.of(
                        "id,name\r\n1,\"two\r\nlines\"\r\n2,b,c\r\n",
                        "a.csv:4: 3 fields, but there are 2 columns: id, name"),
                Arguments.of("id,name\n1,a\n\n", "a.csv:3: 1 field, but there are 2 columns: id, name"),
                Arguments.of("id,id\n1,2\n", "a.csv:1: the column \"id\" is there twice"),
                Arguments.of(
                        "id,\n1,2\n",
                        "a.csv:1: no name of a column: a name is empty; PostgreSQL wants at least one character"),
                Arguments.of("id,name\n1,\"a\n2,b\n", "a.csv:2: the quote that begins here is not ended"),
                Arguments.of(
                        "id,name\n1,\"a\"b\n",
                        "a.csv:2: 'b' behind the quote that ends a field; expected ',' or the line's end (a quote within a"
                                + " field is written \"\")"),
                Arguments.of(
                        "id,name\n1,a\"b\n",
                        "a.csv:2: a quote within a field that does not begin with one; write the whole field in quotes, with"
                                + " \"\" for each quote in it"),
                Arguments.of("id,name\n1,a\0\n", "a.csv:2: a NUL character, which PostgreSQL cannot store"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badCsv")
    void aCsvFileThatIsNoTableIsRefusedWithItsLine(String text, String message) throws IOException {
        Files.writeString(folder.resolve("a.csv"), text);

        assertRefused(op -> op.bulkInsert("roles", csv("a.csv")), message);
    }

    static Stream<Arguments> badJson() {
        return Stream.of(
                Arguments.of("\n \n", "a.jsonl: no rows; expected one JSON object a line"),
                Arguments.of("{}\n", "a.jsonl: no object has a key, so no column has a value"),
                json("{\"a\": 1}\n[1]", 2, 1, "expected a JSON object, {…}"),
                json("{\"a\": 1} {}", 1, 10, "something behind the object; expected one object a line"),
                json("{\"a\": 1,}", 1, 9, "expected a key in quotes"),
                json("{\"a\" 1}", 1, 6, "expected ':'"),
                json("{\"a\": [1 2]}", 1, 10, "expected ',' or ']'"),
                json("{\"a\": 1", 1, 8, "expected ',' or '}'"),
                json("{\"a\": tru}", 1, 7, "expected a value"),
                json("{\"a\": -}", 1, 8, "expected a value"),
                json("{\"a\": 01}", 1, 8, "expected ',' or '}'"),
                json("{\"a\": \"x}", 1, 7, "the text that begins here is not ended"),
                json("{\"a\": \"\t\"}", 1, 8, "a control character in a text; write it as an escape"),
                json("{\"a\": \"\\x\"}", 1, 9, "no escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"),
                json("{\"a\": \"\\u12\"}", 1, 9, "expected four hexadecimal digits behind \\u"),
                json("{\"a\": \"\\u0000\"}", 1, 9, "\\u0000, which PostgreSQL cannot store"),
                json("{\"a\":" + "[".repeat(500), 1, 505, "brackets are nested more than 500 deep"),
                Arguments.of("{\"a\": 1, \"\\u0061\": 2}", "a.jsonl:1: the column \"a\" is there twice"));
    }

    private static Arguments json(String text, int line, int column, String message) {
        return Arguments.of(text, "a.jsonl:" + line + ": no JSON at column " + column + ": " + message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badJson")
    void aLineThatIsNoJsonObjectIsRefusedWithItsPlace(String text, String message) throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), text);

        assertRefused(op -> op.bulkInsert("roles", jsonLines("a.jsonl")), message);
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirLine() throws IOException {
        Files.write(folder.resolve("a.csv"), "id\nä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(
                op -> op.bulkInsert("roles", csv("a.csv")),
                "a.csv:2: not UTF-8: byte 0xE4 at offset 3; save the file as UTF-8");
    }

    @Test
    void aFileElsewhereIsRefused(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("a.csv"), "id\n1\n");
        Path inside = Files.createDirectory(folder.resolve("versions"));
        Files.writeString(folder.resolve("b.csv"), "id\n1\n");
        Files.createSymbolicLink(inside.resolve("link.csv"), other.resolve("a.csv"));
        DataFolder files = DataFolder.in(inside);
        String outside = ": lies outside of the migration's folder " + inside + "; copy the file into it, or below it";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.text("../b.csv"))
                .withMessage("../b.csv" + outside);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.text("link.csv"))
                .withMessage("link.csv" + outside);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.text("/etc/hosts"))
                .withMessage(
                        "/etc/hosts: is no path from the migration's folder; expected for example data/countries.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.text("none.csv"))
                .withMessage("none.csv: no such file in the migration's folder " + inside);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(HERE, op -> op.bulkInsert("roles", csv("a.csv"))))
                .withMessage(
                        "a.csv: nobody knows the folder to read it from; only a migration's own methods read files,"
                                + " while Retort records them");
    }

    @Test
    void aDelimiterThatCouldNotDelimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("a.csv").delimiter('"'))
                .withMessage("a.csv: a quote or a line end cannot be the delimiter; expected for example ';' or '\\t'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("a.csv").nullText("a,b"))
                .withMessage("a.csv: the text for NULL, 'a,b', cannot hold a quote, a line end or the delimiter");
    }
}
