package dev.retort.cases;

import java.util.List;
import java.util.stream.Stream;

/** Every way to write an operation that is tried. */
public final class OperationCases {

    private OperationCases() {}

    public static List<OperationCase> all() {
        return Stream.of(
                        TableCases.all(),
                        TableOptionCases.all(),
                        AlterTableCases.all(),
                        PartitionCases.all(),
                        ColumnCases.all(),
                        AlterColumnCases.all(),
                        ConstraintCases.all(),
                        ConstraintClauseCases.all(),
                        ConstraintRuleCases.all(),
                        IndexCases.all(),
                        AlterIndexCases.all(),
                        ObjectCases.all(),
                        SequenceCases.all(),
                        TypeCases.all(),
                        DomainCases.all(),
                        ObjectKindCases.all(),
                        RightCases.all(),
                        DefaultRightCases.all(),
                        TriggerCases.all(),
                        EventTriggerCases.all(),
                        RuleCases.all(),
                        RowSecurityCases.all(),
                        FunctionCases.all(),
                        RoutineCases.all(),
                        AggregateCases.all(),
                        ViewCases.all(),
                        MaterializedViewCases.all(),
                        StatisticsCases.all(),
                        DataCases.all(),
                        ParameterCases.all(),
                        OnConflictCases.all(),
                        RowCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
