package dev.retort.rows;

import static dev.retort.sql.SqlText.sql;

import dev.retort.rows.TableShape.ColumnShape;
import dev.retort.rows.TableShape.Reference;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The rows of one table: many at once, and where the server refuses those, each by itself, in other ways until one is taken. */
final class TableFilling {

    private static final int AT_ONCE = 100;
    private static final int ATTEMPTS = 25;

    /** When so many rows have been refused and none was taken, none will be. */
    private static final int HOPELESS = 4;

    /** Of so many rows one has no value, where it need not have one. */
    private static final int NULL_EVERY = 8;

    private final Connection connection;
    private final TableShape table;
    private final Rows rows;
    private final Map<Reference, List<List<String>>> parents;
    private final Random random;
    private int taken;
    private int refused;
    private @Nullable String reason;

    /** @param parents the rows that each foreign key may refer to; what has none here stays without a value */
    TableFilling(Connection connection, TableShape table, Rows rows, Map<Reference, List<List<String>>> parents) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
        this.parents = new LinkedHashMap<>(parents);
        this.random = new Random(rows.seed() ^ table.name().toString().hashCode());
    }

    /**
     * Fills the table, in the transaction that is open.
     *
     * @return why there are fewer rows than were wanted; empty when there are not
     */
    Optional<String> run() throws SQLException {
        for (int first = 0; first < rows.number() && !isHopeless(); first += AT_ONCE) {
            int last = Math.min(rows.number(), first + AT_ONCE);
            List<SqlText> values = new ArrayList<>();
            for (int row = first; row < last; row++) {
                values.add(row(row, 0));
            }
            if (insert(values)) {
                taken += last - first;
            } else {
                oneByOne(first, last);
            }
        }
        return Optional.ofNullable(reason).filter(text -> taken < rows.number()).map(this::note);
    }

    private String note(String why) {
        String number = taken == 0 ? "no rows" : taken + " of " + rows.number() + " rows";
        return table.name() + " has " + number + ": " + why;
    }

    private void oneByOne(int first, int last) throws SQLException {
        for (int row = first; row < last && !isHopeless(); row++) {
            boolean done = false;
            for (int attempt = 0; attempt < ATTEMPTS && !done; attempt++) {
                done = insert(List.of(row(row, attempt)));
            }
            taken += done ? 1 : 0;
            refused += done ? 0 : 1;
        }
    }

    private boolean isHopeless() {
        return taken == 0 && refused >= HOPELESS;
    }

    private boolean insert(List<SqlText> values) throws SQLException {
        SqlText columns = SqlText.join(
                ", ", table.columns().stream().map(ColumnShape::name).toList());
        SqlText insert = table.columns().isEmpty()
                ? sql("INSERT INTO {} SELECT FROM generate_series(1, {})", table.name(), Literal.of(values.size()))
                : sql("INSERT INTO {} ({}) VALUES {}", table.name(), columns, SqlText.join(", ", values));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql("SAVEPOINT retort_rows").sql());
            try {
                statement.execute(insert.sql());
                statement.execute(sql("RELEASE SAVEPOINT retort_rows").sql());
                return true;
            } catch (SQLException e) {
                statement.execute(sql("ROLLBACK TO SAVEPOINT retort_rows").sql());
                reason = refusal(e);
                return false;
            }
        }
    }

    static String refusal(SQLException e) {
        ServerErrorMessage said = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (said == null) {
            return String.valueOf(e.getMessage());
        }
        return said.getConstraint() == null
                ? String.valueOf(said.getMessage())
                : said.getConstraint() + " refuses: " + said.getMessage();
    }

    private SqlText row(int row, int attempt) {
        Map<Identifier, SqlText> given = new LinkedHashMap<>();
        partition(row, given);
        references(row, attempt, given);
        List<SqlText> values = new ArrayList<>();
        for (ColumnShape column : table.columns()) {
            SqlText value = given.get(column.name());
            values.add(value == null ? value(column, row, attempt) : value);
        }
        return sql("({})", SqlText.join(", ", values));
    }

    private void partition(int row, Map<Identifier, SqlText> given) {
        if (table.partitions().isEmpty()) {
            return;
        }
        table.partitions()
                .get(row % table.partitions().size())
                .forEach((name, text) -> table.column(name)
                        .ifPresent(column -> given.put(name, Values.cast(Literal.text(text), column.type()))));
    }

    /** Where no two rows may refer to the same, they go through all combinations. */
    private void references(int row, int attempt, Map<Identifier, SqlText> given) {
        long rest = row;
        Map<Identifier, String> chosen = new LinkedHashMap<>();
        for (Reference reference : table.references()) {
            List<List<String>> fitting = parents.getOrDefault(reference, List.of()).stream()
                    .filter(parent -> fits(parent, reference, chosen))
                    .toList();
            boolean unique = reference.columns().stream().anyMatch(table::isUnique);
            if (reference.table() == table.oid() && !table.isOptional(reference)) {
                referToItself(reference, row, attempt, given);
                continue;
            }
            if (fitting.isEmpty() || (table.isOptional(reference) && !unique && isNull(row, reference.name()))) {
                reference.columns().stream()
                        .filter(name -> table.column(name)
                                .map(column -> !column.required())
                                .orElse(false))
                        .forEach(name -> given.put(name, sql("NULL")));
                continue;
            }
            int size = fitting.size();
            int index = unique && attempt == 0 ? (int) (rest % size) : random.nextInt(size);
            rest = unique ? rest / size : rest;
            List<String> parent = fitting.get(index);
            for (int place = 0; place < parent.size(); place++) {
                Identifier name = reference.columns().get(place);
                chosen.put(name, parent.get(place));
                refer(name, parent.get(place), given);
            }
        }
    }

    /** What must refer to a row of its own table can refer to itself. */
    private void referToItself(Reference reference, int row, int attempt, Map<Identifier, SqlText> given) {
        for (int place = 0; place < reference.columns().size(); place++) {
            Identifier name = reference.columns().get(place);
            table.column(reference.referenced().get(place))
                    .filter(key -> key.filling() == ColumnShape.Filling.BY_US)
                    .ifPresent(key -> given.putIfAbsent(name, value(key, row, attempt)));
        }
    }

    private void refer(Identifier name, @Nullable String text, Map<Identifier, SqlText> given) {
        table.column(name)
                .ifPresent(column ->
                        given.put(name, text == null ? sql("NULL") : Values.cast(Literal.text(text), column.type())));
    }

    private static boolean fits(List<String> parent, Reference reference, Map<Identifier, String> chosen) {
        for (int place = 0; place < parent.size(); place++) {
            String wanted = chosen.get(reference.columns().get(place));
            if (wanted != null && !wanted.equals(parent.get(place))) {
                return false;
            }
        }
        return true;
    }

    private SqlText value(ColumnShape column, int row, int attempt) {
        if (column.filling() == ColumnShape.Filling.BY_THE_SERVER) {
            return sql("DEFAULT");
        }
        boolean unique = table.isUnique(column.name());
        if (!column.required() && !unique && isNull(row + attempt, column.name().value())) {
            return sql("NULL");
        }
        long number = unique
                ? row + 1L + (long) attempt * rows.number()
                : 1 + random.nextInt(Math.max(1, attempt == 0 ? rows.number() / 2 : rows.number() * 2));
        // A check may have been misunderstood.
        Limits limits = attempt > ATTEMPTS / 2 ? Limits.NONE : column.limits();
        return Values.shaped(column.type(), number, limits, attempt);
    }

    /** Other columns are empty in other rows, and every one in some. */
    private static boolean isNull(int row, String what) {
        return Math.floorMod(row + what.hashCode(), NULL_EVERY) == 0;
    }
}
