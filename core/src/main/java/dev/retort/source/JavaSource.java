package dev.retort.source;

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
import dev.retort.source.code.Code;
import dev.retort.source.code.Layout;
import dev.retort.source.code.ObjectSource;
import dev.retort.source.logic.RoutineSource;
import dev.retort.source.logic.RowSecuritySource;
import dev.retort.source.logic.RuleSource;
import dev.retort.source.logic.StatisticsSource;
import dev.retort.source.logic.TriggerSource;
import dev.retort.source.logic.ViewSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Operations as the statements of a migration's method.
 *
 * @param imports what they need, as it stands behind the word import: {@code static dev.retort.schema.Elements.column}
 * @param statements one for each operation, with the semicolon; later lines are indented as the first one has to be
 */
public record JavaSource(SortedSet<String> imports, List<String> statements) {

    public JavaSource {
        imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
        statements = List.copyOf(statements);
    }

    /**
     * @param indent blanks that will stand before each statement
     * @throws IllegalArgumentException for code ({@code run}), of which only its author has the source
     */
    public static JavaSource of(List<Operation> operations, int indent) {
        SortedSet<String> imports = new TreeSet<>();
        List<String> statements = new ArrayList<>();
        for (Operation operation : operations) {
            Code code = code(operation);
            imports.addAll(code.allImports());
            statements.add(Layout.of(code, indent, 1) + ";");
        }
        return new JavaSource(imports, statements);
    }

    private static Code code(Operation operation) {
        return switch (operation) {
            case TableOperation table -> TableSource.of(table);
            case ColumnOperation column -> ColumnSource.of(column);
            case ConstraintOperation constraint -> ConstraintSource.of(constraint);
            case IndexOperation index -> IndexSource.of(index);
            case ObjectOperation object -> ObjectSource.of(object);
            case SequenceOperation sequence -> SequenceSource.of(sequence);
            case TypeOperation type -> TypeDefinitionSource.of(type);
            case DomainOperation domain -> DomainSource.of(domain);
            case TriggerOperation trigger -> TriggerSource.of(trigger);
            case RuleOperation rule -> RuleSource.of(rule);
            case RowSecurityOperation security -> RowSecuritySource.of(security);
            case RoutineOperation routine -> RoutineSource.of(routine);
            case ViewOperation view -> ViewSource.of(view);
            case StatisticsOperation statistics -> StatisticsSource.of(statistics);
            case RightOperation right -> RightSource.of(right);
            case SchemaOperation schema -> SchemaSource.of(schema);
            case PublicationOperation publication -> PublicationSource.of(publication);
            case DataOperation data -> DataSource.of(data);
        };
    }
}
