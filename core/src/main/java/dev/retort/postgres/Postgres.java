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
import dev.retort.operation.RoutineOperation;
import dev.retort.operation.RowSecurityOperation;
import dev.retort.operation.RuleOperation;
import dev.retort.operation.SchemaOperation;
import dev.retort.operation.SequenceOperation;
import dev.retort.operation.StatisticsOperation;
import dev.retort.operation.TableOperation;
import dev.retort.operation.TriggerOperation;
import dev.retort.operation.TypeOperation;
import dev.retort.operation.ViewOperation;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.ObjectSql;
import dev.retort.postgres.logic.RoutineSql;
import dev.retort.postgres.logic.RowSecuritySql;
import dev.retort.postgres.logic.RuleSql;
import dev.retort.postgres.logic.StatisticsSql;
import dev.retort.postgres.logic.TriggerSql;
import dev.retort.postgres.logic.ViewSql;
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
            case IndexOperation index -> statements(IndexSql.of(index, server));
            case ObjectOperation object -> statements(List.of(ObjectSql.of(object, server)));
            case SequenceOperation sequence -> statements(SequenceSql.of(sequence, server));
            case TypeOperation type -> statements(List.of(TypeSql.of(type, server)));
            case DomainOperation domain -> statements(DomainSql.of(domain));
            case RightOperation right -> statements(List.of(RightSql.of(right, server)));
            case SchemaOperation schema -> statements(List.of(SchemaSql.of(schema, server)));
            case PublicationOperation publication -> statements(PublicationSql.of(publication, server));
            case TriggerOperation trigger -> statements(List.of(TriggerSql.of(trigger, server)));
            case RuleOperation rule -> statements(List.of(RuleSql.of(rule)));
            case RowSecurityOperation security -> statements(List.of(RowSecuritySql.of(security)));
            case RoutineOperation routine -> statements(List.of(RoutineSql.of(routine, server)));
            case ViewOperation view -> statements(ViewSql.of(view, server));
            case StatisticsOperation statistics -> statements(List.of(StatisticsSql.of(statistics, server)));
            case DataOperation data -> DataSql.of(data);
        };
    }

    /**
     * The same for several operations at once.
     *
     * @param operations a part that {@link OnePass#cut} made
     */
    public static List<Statement> render(List<Operation> operations, PostgresVersion server) {
        return operations.size() == 1
                ? render(operations.getFirst(), server)
                : statements(OnePassSql.of(operations, server));
    }

    private static List<Statement> statements(List<SqlText> texts) {
        return texts.stream()
                .<Statement>map(text -> new Statement.Sql(text.sql()))
                .toList();
    }
}
