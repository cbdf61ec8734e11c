package dev.retort.postgres;

import dev.retort.operation.ColumnOperation;
import dev.retort.operation.ConstraintOperation;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DomainOperation;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.PublicationOperation;
import dev.retort.operation.RightOperation;
import dev.retort.operation.SchemaOperation;
import dev.retort.operation.SequenceOperation;
import dev.retort.operation.TableOperation;
import dev.retort.operation.TypeOperation;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.List;

/** The statements for an operation; one class a family of objects does the writing. */
public final class Postgres {

    private Postgres() {}

    /**
     * At least one statement, in the order in which they are to run.
     *
     * @param server the version of the server that will run them
     * @throws NeedsNewerServerException when that version does not know what the operation wants
     */
    public static List<Statement> render(Operation operation, PostgresVersion server) {
        return switch (operation) {
            case TableOperation table -> statements(TableSql.of(table, server));
            case ColumnOperation column -> statements(ColumnSql.of(column, server));
            case ConstraintOperation constraint -> statements(List.of(ConstraintSql.of(constraint, server)));
            case IndexOperation index -> statements(List.of(IndexSql.of(index, server)));
            case ObjectOperation object -> statements(List.of(ObjectSql.of(object, server)));
            case SequenceOperation sequence -> statements(SequenceSql.of(sequence, server));
            case TypeOperation type -> statements(List.of(TypeSql.of(type, server)));
            case DomainOperation domain -> statements(DomainSql.of(domain));
            case RightOperation right -> statements(List.of(RightSql.of(right, server)));
            case SchemaOperation schema -> statements(List.of(SchemaSql.of(schema, server)));
            case PublicationOperation publication -> statements(PublicationSql.of(publication, server));
            case DataOperation data -> List.of(DataSql.of(data));
        };
    }

    private static List<Statement> statements(List<SqlText> texts) {
        return texts.stream()
                .<Statement>map(text -> new Statement.Sql(text.sql()))
                .toList();
    }
}
