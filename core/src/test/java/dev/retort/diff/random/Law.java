package dev.retort.diff.random;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.diff.Difference;
import dev.retort.diff.Step;
import dev.retort.diff.change.Note;
import dev.retort.fixture.CatalogText;
import dev.retort.fixture.TestDatabase;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement.Sql;
import dev.retort.schema.Constraint.ForeignKey;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two databases with pairs of schemas side by side: in each the difference is run, and then it is like what the other one was, by the
 * reader and by those who know nothing of it; and tables that stay have their rows.
 */
final class Law implements AutoCloseable {

    private static final Pattern COLUMNS =
            Pattern.compile("(?<=\"attnames\": \\[)[^]]*|(?<=CREATE STATISTICS .{1,200} ON ).*(?= FROM)");

    /** Of tables and views, in the order in which they were given. */
    private static final Pattern OPTIONS = Pattern.compile("(?<=^(?:storage|options) .{1,200} \\{)[^}]*");

    /**
     * Checks that children have from their parent. Those of a new child are valid, as it has no rows, even where that of the parent
     * is not; and PostgreSQL has no statement that makes them less (tablecmds.c, DefineRelation and MergeConstraintsIntoExisting).
     */
    private static final Pattern COPIES = Pattern.compile("^constraint \\S*\\bi[12]\\b.*\\byi0\\d.*");

    private final TestDatabase first = TestDatabase.create();
    private final TestDatabase second = TestDatabase.create();
    private final Connection one = connection(first);
    private final Connection other = connection(second);
    private final Consumer<String> seen;

    /** @param seen is told the kind of each change */
    Law(Consumer<String> seen) {
        this.seen = seen;
    }

    /** Without prepared statements, as the driver would have to find where each of many ends. */
    private static Connection connection(TestDatabase database) {
        try {
            return DriverManager.getConnection(database.url() + "&preferQueryMode=simple");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            one.close();
            other.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        first.drop();
        second.drop();
    }

    /** What of a database is compared. */
    private record State(Catalog catalog, List<String> text) {
        static State of(Connection connection) throws SQLException {
            return new State(
                    CatalogReader.read(connection, List.of(Identifier.of("public"))),
                    sorted(CatalogText.of(connection)));
        }
    }

    /** @throws AssertionError where one does not keep it, or is no schema at all */
    void isKeptBy(List<RandomPair> pairs) {
        make(one, pairs.stream().flatMap(pair -> pair.old().stream()).toList());
        make(other, pairs.stream().flatMap(pair -> pair.wish().stream()).toList());
        try {
            State old = State.of(one);
            State wish = State.of(other);
            turn(one, old, wish);
            turn(other, wish, old);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void make(Connection connection, List<String> statements) {
        try {
            run(connection, String.join(";\n", statements));
        } catch (SQLException e) {
            for (String statement : statements) {
                try {
                    run(connection, statement);
                } catch (SQLException cause) {
                    throw new AssertionError("no schema: " + cause.getMessage() + "\n" + statement, cause);
                }
            }
        }
    }

    private void turn(Connection connection, State from, State to) throws SQLException {
        Difference difference = Difference.exactly(from.catalog(), to.catalog());
        difference.operations().forEach(operation -> {
            switch (operation) {
                case AlterColumn alter ->
                    alter.changes()
                            .forEach(change -> seen.accept(change.getClass().getSimpleName()));
                case AlterTable alter ->
                    alter.changes()
                            .forEach(change -> seen.accept(change.getClass().getSimpleName()));
                default -> seen.accept(operation.getClass().getSimpleName());
            }
        });
        Map<QualifiedName, List<String>> rows = fill(connection, from.catalog(), to.catalog(), difference);
        String sql = "";
        try {
            for (String part : parts(difference)) {
                sql = part;
                run(connection, part);
            }
        } catch (SQLException e) {
            throw new AssertionError("not run: " + e.getMessage() + "\n" + sql, e);
        }
        sql = String.join("", parts(difference));
        State now = State.of(connection);
        check(rows, counted(connection, rows.keySet()), "rows are others behind\n" + sql);
        check(
                "",
                String.join("", parts(Difference.exactly(now.catalog(), to.catalog()))),
                "a difference is left behind\n" + sql);
        check(
                String.join("\n", without(to.text(), now.text())),
                String.join("\n", without(now.text(), to.text())),
                "not like the other one behind\n" + sql);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        rest.removeAll(others);
        return rest;
    }

    private static void check(Object expected, Object found, String what) {
        if (!expected.equals(found)) {
            throw new AssertionError(what + "\nexpected:\n" + expected + "\nfound:\n" + found);
        }
    }

    /** Behind a new label a transaction has to end before it can be used (manual, ALTER TYPE). */
    private static List<String> parts(Difference difference) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isLabel = false;
        for (Step step : difference.steps()) {
            if (isLabel && !(step.operation() instanceof AddEnumValue)) {
                parts.add(part.toString());
                part.setLength(0);
            }
            isLabel = step.operation() instanceof AddEnumValue;
            Postgres.render(step.operation(), PostgresVersion.NEWEST)
                    .forEach(statement -> part.append(((Sql) statement).text()).append(";\n"));
        }
        parts.add(part.toString());
        return parts;
    }

    /**
     * A row for each table that stays, where one of nothing but defaults is allowed, and none may be in the way: not of what is said to
     * need a look at the rows, nor of a partition that comes, as the default one may have its rows.
     */
    private static Map<QualifiedName, List<String>> fill(
            Connection connection, Catalog from, Catalog to, Difference difference) throws SQLException {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        from.entries().keySet().stream().filter(to.entries()::containsKey).forEach(key -> {
            if (key instanceof Key.Whole(TableName table)) {
                tables.add(table.name());
            }
        });
        Set<String> risky = difference.steps().stream()
                .filter(step -> step.notes().stream().anyMatch(note -> note.kind() == Note.Kind.TODO)
                        || step.operation() instanceof AttachPartition
                        || step.operation() instanceof DetachPartition
                        || (step.operation() instanceof CreateTable create && isPartition(create))
                        || (step.operation() instanceof AddConstraint add && add.constraint() instanceof ForeignKey))
                .map(step -> home(step.about().toString()))
                .collect(Collectors.toSet());
        tables.removeIf(table -> risky.contains(home(table.toString())));
        String inserts = tables.stream()
                .filter(table -> !isAttached(from, table))
                .map(table -> "begin insert into " + table.sql()
                        + " default values; set constraints all immediate; exception when others then null; end;\n")
                .collect(Collectors.joining());
        run(connection, "do $fill$ begin\n" + inserts + "end $fill$");
        difference.operations().forEach(operation -> {
            if (operation instanceof DropTable drop) {
                tables.remove(drop.name());
            }
        });
        return counted(connection, tables);
    }

    /** It has its row by its table; two might be alike, and a new key is not meant to find that. */
    private static boolean isAttached(Catalog catalog, QualifiedName table) {
        return catalog.find(Key.of(new TableName(table))).stream()
                .anyMatch(entry -> entry.made().getFirst() instanceof CreateTable create && isPartition(create));
    }

    private static boolean isPartition(CreateTable create) {
        return !create.all(PartitionOf.class).isEmpty();
    }

    private static String home(String name) {
        Matcher home = Pattern.compile("\\bq\\d+").matcher(name);
        return home.find() ? home.group() : "";
    }

    private static Map<QualifiedName, List<String>> counted(Connection connection, Set<QualifiedName> tables)
            throws SQLException {
        if (tables.isEmpty()) {
            return Map.of();
        }
        List<String> counts = TestDatabase.query(
                connection,
                tables.stream()
                        .map(table ->
                                "select '" + table.sql().replace("'", "''") + "', count(*) from only " + table.sql())
                        .collect(Collectors.joining(" union all ")));
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> counts.stream()
                                .filter(line -> line.startsWith(table.sql() + "|"))
                                .toList()));
    }

    private static List<String> sorted(String text) {
        return text.replaceAll("_(fkey|not_null|idx)\\d+", "_$1")
                .lines()
                .map(line -> COPIES.matcher(line).matches() ? line.replaceAll(" NOT VALID$| validated [tf]", "") : line)
                .map(line -> inOrder(COLUMNS, ", ", line))
                .map(line -> inOrder(OPTIONS, ",", line))
                .sorted()
                .toList();
    }

    private static String inOrder(Pattern lists, String between, String line) {
        return lists.matcher(line)
                .replaceAll(list -> Matcher.quoteReplacement(
                        Arrays.stream(list.group().split(between)).sorted().collect(Collectors.joining(between))));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
