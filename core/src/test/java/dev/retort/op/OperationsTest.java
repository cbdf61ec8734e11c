package dev.retort.op;

import static dev.retort.data.Rows.columns;
import static dev.retort.data.Rows.row;
import static dev.retort.schema.Elements.check;
import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Elements.foreignKey;
import static dev.retort.schema.Elements.index;
import static dev.retort.schema.Elements.name;
import static dev.retort.schema.Elements.primaryKey;
import static dev.retort.schema.Elements.unique;
import static dev.retort.schema.Elements.value;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.origin.CallSite;
import dev.retort.origin.Origin;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorder that migrations call {@code op}. */
class OperationsTest {

    private static final CallSite HERE = () -> new Origin.JavaLine("R1.java", 7);

    private static List<Operation> recorded(Consumer<Operations> work) {
        return Operations.record(HERE, work).stream().map(Recorded::operation).toList();
    }

    @Test
    void operationsAreKeptInTheirOrderWithTheLineThatAsked() {
        List<Recorded> recorded = Operations.record(HERE, op -> {
            op.addColumn("users", column("phone", text()));
            op.renameTable("users", "people");
        });

        assertThat(recorded)
                .containsExactly(
                        new Recorded(
                                new AddColumn(QualifiedName.of("users"), column("phone", text())),
                                new Origin.JavaLine("R1.java", 7)),
                        new Recorded(
                                new Rename(table("users"), Identifier.of("people")),
                                new Origin.JavaLine("R1.java", 7)));
    }

    @Test
    void theCallSiteIsTheLineOfTheFileThatCalls() {
        CallSite here = CallSite.inJavaFile("versions/", "OperationsTest.java");
        int line = new Throwable().getStackTrace()[0].getLineNumber() + 2;

        assertThat(Operations.record(here, op -> op.execute("select 1")))
                .extracting(Recorded::origin)
                .containsExactly(new Origin.JavaLine("versions/OperationsTest.java", line));
    }

    @Test
    void aSchemaHoldsEveryTableThatIsNamedWithoutOne() {
        List<Operation> operations = recorded(op -> {
            Operations app = op.schema("app");
            app.createIndex(index("idx").on("users", "id"));
            app.dropIndex("idx", "users");
            app.dropTable("users");
            op.dropTable("users");
        });

        assertThat(operations.getFirst())
                .isEqualTo(new IndexOperation.CreateIndex(
                        index("idx").on("users", "id").in(Identifier.of("app"))));
        assertThat(operations.get(1)).isEqualTo(new IndexOperation.DropIndex(QualifiedName.of("app", "idx"), null));
        assertThat(operations.get(2)).isEqualTo(new DropTable(QualifiedName.of("app", "users"), null));
        assertThat(operations.getLast()).isEqualTo(new DropTable(QualifiedName.of("users"), null));
    }

    @Test
    void aSchemaDoesNotMoveAReferenceThatNamesItsOwn() {
        List<Operation> operations = recorded(op -> op.schema("app")
                .createTable(
                        "offers",
                        column("a", text()),
                        column("b", text()),
                        foreignKey("a").references("users"),
                        foreignKey("b").references(name("auth", "users"))));

        assertThat(((CreateTable) operations.getFirst()).all(ForeignKey.class))
                .extracting(ForeignKey::referencedTable)
                .containsExactly(QualifiedName.of("app", "users"), QualifiedName.of("auth", "users"));
    }

    @Test
    void reverseRecordsTheInversesLastFirst() {
        Consumer<Operations> upgrade = op -> {
            op.createTable("users", column("id", integer()));
            op.addColumn("users", column("name", text()));
        };

        assertThat(recorded(op -> op.reverse(upgrade)))
                .containsExactly(
                        new DropColumn(QualifiedName.of("users"), Identifier.of("name"), column("name", text())),
                        new DropTable(
                                QualifiedName.of("users"),
                                new CreateTable(QualifiedName.of("users"), List.of(column("id", integer())))));
    }

    @Test
    void reverseKeepsTheSchemaItIsCalledFor() {
        assertThat(recorded(op -> op.schema("app").reverse(inner -> inner.renameTable("a", "b"))))
                .containsExactly(new Rename(table("b").in(Identifier.of("app")), Identifier.of("a")));
    }

    @Test
    void reverseNamesAllThatHaveNoInverseAndRecordsNothing() {
        assertThatExceptionOfType(IrreversibleException.class)
                .isThrownBy(() -> Operations.record(
                        HERE,
                        op -> op.reverse(inner -> {
                            inner.addColumn("users", column("name", text()));
                            inner.dropTable("offers");
                            inner.execute(
                                    "update users\n  set name = 'a very long text that does not fit into a message at all'");
                        })))
                .withMessage(
                        "no inverse is known for drop table offers (R1.java:7: nobody said what the table looked like), execute \"update users set name ="
                                + " 'a very long text that does not fit…\" (R1.java:7: SQL is not looked into)");
    }

    @Test
    void executeKeepsEachStatementByItself() {
        assertThat(recorded(op -> op.execute("select 1; select ';'; -- nothing")))
                .hasSize(2);
        assertThat(recorded(op -> op.execute(" ; -- nothing"))).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(names(), values(), elements()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> names() {
        String long64 = "x".repeat(64);
        return Stream.of(
                refused(op -> op.dropTable(""), "a name is empty; PostgreSQL wants at least one character"),
                refused(
                        op -> op.renameColumn("users", "name", long64),
                        "the name \"" + long64 + "\" has 64 bytes in UTF-8; PostgreSQL keeps 63 and would cut the rest."
                                + " Choose a shorter one"),
                refused(
                        op -> op.dropTable("é".repeat(32)),
                        "the name \"" + "é".repeat(32)
                                + "\" has 64 bytes in UTF-8; PostgreSQL keeps 63 and would cut the rest."
                                + " Choose a shorter one"),
                refused(
                        op -> op.createTable("a\0b"),
                        "the name \"a\\0b\" holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.createIndex("idx\uD83D", "users", "id"),
                        "the name \"idx\uD83D\" holds half a surrogate pair, which is no character"),
                refused(op -> op.schema(""), "a name is empty; PostgreSQL wants at least one character"));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                refused(
                        op -> op.bulkInsert("roles", columns("id", "name"), row(1, "a"), row(2)),
                        "a row for table \"roles\" has 1 values, but there are 2 columns [id, name]: [2]"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row(1, "a")),
                        "a row for table \"roles\" has 2 values, but there are 1 columns [id]: [1, 'a']"),
                refused(
                        op -> op.bulkInsert("roles", columns("id")),
                        "nothing to insert into \"roles\": it has 1 columns and 0 rows"),
                refused(
                        op -> op.bulkInsert("roles", columns(), row()),
                        "nothing to insert into \"roles\": it has 0 columns and 1 rows"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row("a\0")),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.createTableComment("users", "\uDE00"),
                        "a text value holds half a surrogate pair, which is no character"),
                refused(
                        op -> op.createColumnComment("users", "id", "a\0"),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.addColumn("users", column("id", text()).comment("a\0")),
                        "a text value holds a NUL character, which PostgreSQL cannot store"),
                refused(
                        op -> op.addColumn("users", column("id", type("te\0xt"))),
                        "the SQL expression 'te\\0xt' holds a NUL character or half a surrogate pair, which PostgreSQL"
                                + " cannot read"),
                refused(
                        op -> op.bulkInsert("roles", columns("id"), row(new Object())),
                        "a java.lang.Object is not a value that can be written into SQL; give text,"
                                + " a number, a boolean, a java.time value, a UUID, bytes, an enum constant or"
                                + " expression(\"…\")"));
    }

    private static Stream<Arguments> elements() {
        return Stream.of(
                refused(
                        op -> op.alterColumn("users", "name"),
                        "nothing to alter in column \"name\" of table \"users\"; give at least one change, such as"
                                + " setNotNull()"),
                refused(
                        op -> op.dropConstraint("users", unique("email")),
                        "the constraint of table \"users\" has no name; give it with .named(\"…\")"),
                refused(op -> op.createTable("users", primaryKey()), "a primary key names no column"),
                refused(op -> op.createTable("users", unique()), "a unique constraint names no column"),
                refused(
                        op -> op.createTable("users", foreignKey().references("users")),
                        "a foreign key names no column"),
                refused(
                        op -> op.createForeignKey(
                                "fk", "a", foreignKey("x", "y").references("b", "z")),
                        "a foreign key has 2 columns [x, y] but references 1 [z]"),
                refused(op -> op.createIndex("idx", "users"), "the index \"idx\" has no column and no expression"),
                refused(op -> op.addConstraint("users", check("ck", " ")), "an SQL expression is empty"),
                refused(
                        op -> op.addColumn("users", column("a", text()).serverDefault(value(new Object[0]))),
                        "a [Ljava.lang.Object; is not a value that can be written into SQL; give text, a number, a"
                                + " boolean, a java.time value, a UUID, bytes, an enum constant or expression(\"…\")"));
    }

    private static Arguments refused(Consumer<Operations> work, String message) {
        return Arguments.of(work, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatPostgresqlCouldNotKeepIsRefused(Consumer<Operations> work, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.record(HERE, work))
                .withMessage(message);
    }
}
