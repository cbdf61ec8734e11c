package dev.retort.source;

import dev.retort.data.BatchUpdate;
import dev.retort.data.OnConflict;
import dev.retort.data.Parameter;
import dev.retort.data.Row;
import dev.retort.data.RowFile;
import dev.retort.data.Rows;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.InsertFile;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.DataOperation.UpdateInBatches;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rows and SQL. */
final class DataSource {

    private DataSource() {}

    static Code of(DataOperation operation) {
        return switch (operation) {
            case Execute execute ->
                Code.op()
                        .then(
                                "execute",
                                Code.arguments(
                                        List.of(Code.text(script(execute.statement()))),
                                        execute.parameters().stream()
                                                .map(DataSource::parameter)
                                                .toList()));
            case BulkInsert insert -> insert(insert);
            case InsertFile file -> insert(file);
            case UpdateInBatches update ->
                SchemaScope.of(update.table())
                        .op()
                        .then("updateInBatches", SchemaScope.name(update.table().name()), update(update.update()));
            case Run run ->
                throw new IllegalArgumentException(
                        "\"" + run.what() + "\" is code, of which only its author has the source");
        };
    }

    /** Rows of COPY stand below their statement, as in a script. */
    private static String script(SqlStatement statement) {
        return statement.copyData() == null
                ? statement.text()
                : statement.text() + ";\n" + statement.copyData() + "\\.\n";
    }

    private static Code parameter(Parameter parameter) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(Code.text(parameter.name()));
        if (parameter.type() != null) {
            arguments.add(TypeSource.of(parameter.type()));
        }
        arguments.add(ValueSource.of(parameter.value()));
        return Code.call(Parameter.class, "param", arguments);
    }

    private static Code insert(BulkInsert insert) {
        List<Code> parts = new ArrayList<>();
        parts.add(SchemaScope.name(insert.table().name()));
        parts.add(columns(insert.columns()));
        insert.rows().forEach(row -> parts.add(row(row)));
        if (insert.onConflict() != null) {
            parts.add(onConflict(insert.onConflict()));
        }
        return SchemaScope.of(insert.table()).op().then("bulkInsert", parts);
    }

    private static Code insert(InsertFile insert) {
        List<Code> parts = new ArrayList<>();
        parts.add(SchemaScope.name(insert.table().name()));
        if (insert.named() != null) {
            parts.add(columns(insert.named()));
        }
        parts.add(
                switch (insert.file()) {
                    case RowFile.Csv csv -> csv(csv);
                    case RowFile.JsonLines lines -> Code.call(Rows.class, "jsonLines", Code.text(lines.path()));
                });
        return SchemaScope.of(insert.table()).op().then("bulkInsert", parts);
    }

    private static Code csv(RowFile.Csv csv) {
        Code code = Code.call(Rows.class, "csv", Code.text(csv.path()));
        if (csv.delimiter() != ',') {
            code = code.then("delimiter", Code.character(csv.delimiter()));
        }
        return csv.nullText().isEmpty() ? code : code.then("nullText", Code.text(csv.nullText()));
    }

    private static Code update(BatchUpdate update) {
        Code code = Code.call(Rows.class, "set", Code.text(update.assignments().sql()));
        if (update.where() != null) {
            code = code.then("where", Code.text(update.where().sql()));
        }
        if (!update.key().isEmpty()) {
            code = code.then("by", texts(update.key()));
        }
        if (update.size() != BatchUpdate.USUAL_SIZE) {
            code = code.then("batchSize", Code.number(update.size()));
        }
        return update.pause().isZero() ? code : code.then("pause", duration(update.pause()));
    }

    private static Code duration(Duration time) {
        boolean plain = time.equals(Duration.ofMillis(time.toMillis())) && time.toMillis() <= Integer.MAX_VALUE;
        return plain
                ? Code.type(Duration.class).then("ofMillis", Code.number(Math.toIntExact(time.toMillis())))
                : Code.type(Duration.class).then("parse", Code.text(time.toString()));
    }

    private static Code columns(List<Identifier> columns) {
        return Code.call(Rows.class, "columns", texts(columns));
    }

    private static List<Code> texts(List<Identifier> names) {
        return Code.texts(names.stream().map(Identifier::value).toList());
    }

    private static Code row(Row row) {
        return Code.call(
                Rows.class,
                "row",
                row.values().size() == 1
                        ? List.of(ValueSource.alone(row.values().getFirst()))
                        : row.values().stream().map(ValueSource::of).toList());
    }

    private static Code onConflict(OnConflict conflict) {
        List<Code> columns = conflict.target() instanceof OnConflict.OfColumns of ? texts(of.columns()) : List.of();
        return switch (conflict) {
            case OnConflict.DoNothing nothing ->
                on(Code.call(Rows.class, "onConflictDoNothing", columns), nothing.target());
            case OnConflict.DoUpdate update -> {
                Code code = on(Code.call(Rows.class, "onConflictDoUpdate", columns), update.target());
                if (update.set() != null) {
                    code = code.then("set", Code.text(update.set().sql()));
                }
                yield update.where() == null
                        ? code
                        : code.then("where", Code.text(update.where().sql()));
            }
        };
    }

    private static Code on(Code code, OnConflict.Target target) {
        return switch (target) {
            case OnConflict.Any any -> code;
            case OnConflict.OfColumns columns -> code;
            case OnConflict.OfConstraint of -> code.then("onConstraint", SchemaScope.name(of.constraint()));
            case OnConflict.OfExpression of ->
                code.then("onExpression", Code.text(of.parts().sql()));
        };
    }
}
