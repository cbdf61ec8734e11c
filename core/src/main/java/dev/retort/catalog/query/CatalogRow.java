package dev.retort.catalog.query;

import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The current row of a query on the system catalogs, by the names of its columns. */
public record CatalogRow(ResultSet row) {

    /** @throws SQLException also when the column is null */
    public String text(String column) throws SQLException {
        String text = optionalText(column);
        if (text == null) {
            throw new SQLException("the column " + column + " of a system catalog is null");
        }
        return text;
    }

    public @Nullable String optionalText(String column) throws SQLException {
        return row.getString(column);
    }

    public Identifier name(String column) throws SQLException {
        return Identifier.of(text(column));
    }

    public @Nullable Identifier optionalName(String column) throws SQLException {
        String text = optionalText(column);
        return text == null ? null : Identifier.of(text);
    }

    /** SQL as PostgreSQL shows it, which stays the same when it is run and shown again. */
    public String code(String column) throws SQLException {
        return SettledText.of(text(column));
    }

    public @Nullable SqlExpression optionalExpression(String column) throws SQLException {
        String text = optionalText(column);
        return text == null ? null : new SqlExpression(SettledText.of(text));
    }

    public SqlExpression expression(String column) throws SQLException {
        return new SqlExpression(code(column));
    }

    /** Of two columns; null without a name, and without a schema where that is null. */
    public @Nullable QualifiedName optionalName(String schema, String name) throws SQLException {
        Identifier simple = optionalName(name);
        return simple == null ? null : new QualifiedName(optionalName(schema), simple);
    }

    /** A type as {@code pg_catalog.format_type} writes it. */
    public DataType type(String column) throws SQLException {
        return TypeText.read(text(column));
    }

    public boolean isTrue(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public int number(String column) throws SQLException {
        return row.getInt(column);
    }

    public long longNumber(String column) throws SQLException {
        return row.getLong(column);
    }

    public @Nullable Integer optionalNumber(String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }

    /** Of type {@code "char"}. */
    public char letter(String column) throws SQLException {
        return text(column).charAt(0);
    }

    /** Of a {@code text[]} column without null elements; empty for null. */
    public List<String> texts(String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(Objects::requireNonNull)
                        .map(Object::toString)
                        .toList();
    }

    public List<Identifier> names(String column) throws SQLException {
        return texts(column).stream().map(Identifier::of).toList();
    }
}
