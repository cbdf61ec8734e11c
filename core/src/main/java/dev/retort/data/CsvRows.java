package dev.retort.data;

import static java.util.stream.Collectors.joining;

import dev.retort.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file as {@code COPY}'s text format has them. In its own CSV format a value that holds a line {@code \.} would
 * end the data for {@code psql}, and for servers before 18.
 */
final class CsvRows {

    private final RowFile.Csv file;
    private final List<Identifier> columns;
    private final StringBuilder lines = new StringBuilder();
    private int count;

    private CsvRows(RowFile.Csv file, List<Identifier> columns) {
        this.file = file;
        this.columns = columns;
    }

    static FileRows.Fields read(RowFile.Csv file, String text, @Nullable List<Identifier> named) {
        CsvReader reader = new CsvReader(file, text);
        CsvRows rows = new CsvRows(file, named == null ? header(file, reader) : named);
        for (CsvReader.Line line = reader.next(); line != null; line = reader.next()) {
            rows.add(line);
        }
        if (rows.count == 0) {
            throw new IllegalArgumentException(
                    file.path() + ": no rows" + (named == null ? " below the line with the names of the columns" : ""));
        }
        return new FileRows.Fields(rows.columns, rows.lines.toString(), rows.count);
    }

    private static List<Identifier> header(RowFile.Csv file, CsvReader reader) {
        CsvReader.Line first = reader.next();
        if (first == null) {
            throw new FilePlace(file.path(), 1)
                    .wrong("the file is empty; expected the names of the columns in the first line");
        }
        return first.place()
                .columns(first.fields().stream().map(CsvReader.Field::text).toList());
    }

    private void add(CsvReader.Line line) {
        if (line.fields().size() != columns.size()) {
            throw line.place()
                    .wrong(line.fields().size() + (line.fields().size() == 1 ? " field" : " fields")
                            + ", but there are "
                            + columns.size() + " columns: "
                            + columns.stream().map(Identifier::value).collect(joining(", ")));
        }
        lines.append(CopyText.line(line.fields().stream().map(this::value)));
        count++;
    }

    private @Nullable String value(CsvReader.Field field) {
        return switch (field.notation()) {
            case QUOTED -> field.text();
            case PLAIN -> field.text().equals(file.nullText()) ? null : field.text();
        };
    }
}
