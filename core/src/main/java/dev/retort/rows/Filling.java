package dev.retort.rows;

import static dev.retort.sql.SqlText.sql;

import dev.retort.rows.TableShape.Reference;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills all tables of a database with rows that keep its constraints, first those that others refer to. Rows are made without looking at
 * what the data mean: from the types, the keys, and what checks say in a simple form; the server has the last word.
 */
public final class Filling {

    private final Connection connection;
    private final Rows rows;
    private final Map<Long, TableShape> tables = new LinkedHashMap<>();
    private final Set<Long> filled = new LinkedHashSet<>();
    private final Set<Reference> late = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private Filling(Connection connection, Rows rows, List<TableShape> shapes) {
        this.connection = connection;
        this.rows = rows;
        shapes.forEach(shape -> tables.put(shape.oid(), shape));
    }

    /**
     * Fills every table with rows, in one transaction.
     *
     * @param connection in autocommit mode
     * @param leftOut full names of tables that get none
     * @return what could not be done, a sentence each: which table has fewer rows and which constraint refused them
     */
    public static List<String> run(Connection connection, Rows rows, Set<QualifiedName> leftOut) throws SQLException {
        Filling filling = new Filling(connection, rows, Shapes.read(connection, leftOut));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // What is refused is refused at its row, and not at the end.
            statement.execute(sql("SET CONSTRAINTS ALL IMMEDIATE").sql());
            filling.all();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return List.copyOf(filling.notes);
    }

    private void all() throws SQLException {
        List<TableShape> left = new ArrayList<>(tables.values());
        while (!left.isEmpty()) {
            List<TableShape> ready = left.stream().filter(this::isReady).toList();
            if (ready.isEmpty()) {
                left.forEach(table -> notes.add(
                        table.name() + " has no rows: its foreign keys need other tables, and those need it"));
                return;
            }
            // One after the other: the next one may be ready in a better way, with all that it refers to.
            TableShape next = ready.stream()
                    .filter(table -> table.references().stream().allMatch(this::isThere))
                    .findFirst()
                    .orElse(ready.getFirst());
            fill(next);
            left.remove(next);
            filled.add(next.oid());
        }
        for (TableShape table : tables.values()) {
            for (Reference reference : table.references()) {
                if (late.contains(reference)) {
                    referLate(table, reference);
                }
            }
        }
    }

    private boolean isReady(TableShape table) {
        return table.references().stream()
                .allMatch(reference ->
                        isThere(reference) || table.isOptional(reference) || refersToItself(table, reference));
    }

    private boolean isThere(Reference reference) {
        return filled.contains(reference.table()) || !tables.containsKey(reference.table());
    }

    private static boolean refersToItself(TableShape table, Reference reference) {
        return reference.table() == table.oid();
    }

    private void fill(TableShape table) throws SQLException {
        Map<Reference, List<List<String>>> parents = new HashMap<>();
        for (Reference reference : table.references()) {
            if (filled.contains(reference.table())) {
                parents.put(reference, parents(reference));
            } else {
                late.add(reference);
            }
        }
        new TableFilling(connection, table, rows, parents).run().ifPresent(notes::add);
    }

    private List<List<String>> parents(Reference reference) throws SQLException {
        TableShape parent = table(reference);
        SqlText columns = SqlText.join(
                ", ",
                reference.referenced().stream()
                        .map(name -> sql("{}::text", name))
                        .toList());
        List<List<String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        sql("SELECT DISTINCT {} FROM {} ORDER BY {}", columns, parent.name(), columns)
                                .sql())) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int place = 1; place <= reference.referenced().size(); place++) {
                    String value = row.getString(place);
                    if (value != null) {
                        values.add(value);
                    }
                }
                // To a key that is not whole nothing can refer.
                if (values.size() == reference.referenced().size()) {
                    found.add(values);
                }
            }
        }
        return found;
    }

    private TableShape table(Reference reference) {
        TableShape table = tables.get(reference.table());
        if (table == null) {
            throw new IllegalStateException(reference + " refers to no table that is filled");
        }
        return table;
    }

    /** What was left empty, as the rows that it refers to were not there yet. */
    private void referLate(TableShape table, Reference reference) throws SQLException {
        if (!tables.containsKey(reference.table()) || !table.isOptional(reference)) {
            return;
        }
        List<Identifier> mine = reference.columns();
        SqlText theirs = SqlText.join(", ", reference.referenced());
        SqlText targets = SqlText.join(", ", mine);
        SqlText values = SqlText.join(
                ", ",
                reference.referenced().stream().map(name -> sql("p.{}", name)).toList());
        SqlText update = sql(
                """
                UPDATE {} c SET ({}) = ROW({})
                FROM (SELECT tableoid AS part, ctid AS place, row_number() OVER (ORDER BY tableoid, ctid) AS number FROM {}) r
                JOIN (SELECT {}, row_number() OVER (ORDER BY {}) AS number, count(*) OVER () AS many FROM {}) p
                    ON p.number = 1 + r.number * 7 % p.many
                WHERE c.tableoid = r.part AND c.ctid = r.place""",
                table.name(),
                targets,
                values,
                table.name(),
                theirs,
                theirs,
                table(reference).name());
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql("SAVEPOINT retort_rows").sql());
            try {
                statement.execute(update.sql());
                statement.execute(sql("RELEASE SAVEPOINT retort_rows").sql());
            } catch (SQLException e) {
                statement.execute(sql("ROLLBACK TO SAVEPOINT retort_rows").sql());
                notes.add(table.name() + " refers to nothing through " + reference.name() + ": "
                        + TableFilling.refusal(e));
            }
        }
    }
}
