package dev.retort.rows;

import static dev.retort.sql.SqlText.sql;

import dev.retort.rows.TableShape.ColumnShape;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What is in the tables of a database, as numbers that are the same for the same rows in any order.
 *
 * @param tables by their full names
 */
public record Contents(SequencedMap<QualifiedName, Table> tables) {

    public Contents {
        tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    }

    /** @param columns their checksums */
    record Table(long rows, SequencedMap<Identifier, Column> columns) {
        Table {
            columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        }
    }

    /** @param values how many rows have one */
    record Column(long values, String sum) {}

    /**
     * Rows or values that were there and are not there any more.
     *
     * @param column empty where whole rows are gone
     * @param rows how many rows had them
     */
    public record Lost(QualifiedName table, Optional<Identifier> column, long rows) {
        @Override
        public String toString() {
            return table
                    + column.map(name -> "." + name).orElse("")
                    + " (%,d %s)".formatted(rows, rows == 1 ? "row" : "rows");
        }
    }

    /** @param leftOut full names of tables that are not looked at */
    public static Contents read(Connection connection, Set<QualifiedName> leftOut) throws SQLException {
        SequencedMap<QualifiedName, Table> tables = new LinkedHashMap<>();
        for (TableShape shape : Shapes.read(connection, leftOut)) {
            tables.put(shape.name(), table(connection, shape));
        }
        return new Contents(tables);
    }

    private static Table table(Connection connection, TableShape shape) throws SQLException {
        List<SqlText> sums = new ArrayList<>();
        sums.add(sql("count(*)"));
        for (ColumnShape column : shape.columns()) {
            sums.add(sql("count({})", column.name()));
            sums.add(sql("coalesce(sum(pg_catalog.hashtextextended({}::text, 0)::numeric), 0)", column.name()));
        }
        SqlText query = sql("SELECT {} FROM {}", SqlText.join(", ", sums), shape.name());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            row.next();
            SequencedMap<Identifier, Column> columns = new LinkedHashMap<>();
            int place = 2;
            for (ColumnShape column : shape.columns()) {
                columns.put(column.name(), new Column(row.getLong(place), row.getString(place + 1)));
                place += 2;
            }
            return new Table(row.getLong(1), columns);
        }
    }

    /** What of this is not in the other one, of the tables and columns that both have. */
    public List<Lost> lostIn(Contents other) {
        List<Lost> lost = new ArrayList<>();
        for (Map.Entry<QualifiedName, Table> entry : tables.entrySet()) {
            Table now = other.tables.get(entry.getKey());
            if (now != null) {
                lost.addAll(lost(entry.getKey(), entry.getValue(), now));
            }
        }
        return lost;
    }

    private static List<Lost> lost(QualifiedName name, Table before, Table now) {
        if (now.rows() < before.rows()) {
            return List.of(new Lost(name, Optional.empty(), before.rows() - now.rows()));
        }
        if (now.rows() > before.rows()) {
            // Which of them are the old ones, sums do not tell.
            return List.of();
        }
        return before.columns().entrySet().stream()
                .filter(entry -> entry.getValue().values() > 0)
                .filter(entry -> now.columns().containsKey(entry.getKey())
                        && !Objects.equals(now.columns().get(entry.getKey()), entry.getValue()))
                .map(entry -> new Lost(
                        name, Optional.of(entry.getKey()), entry.getValue().values()))
                .toList();
    }
}
