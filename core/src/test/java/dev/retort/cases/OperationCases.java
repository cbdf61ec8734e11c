package dev.retort.cases;

import dev.retort.cases.logic.AggregateCases;
import dev.retort.cases.logic.EventTriggerCases;
import dev.retort.cases.logic.FunctionCases;
import dev.retort.cases.logic.MaterializedViewCases;
import dev.retort.cases.logic.RoutineCases;
import dev.retort.cases.logic.RowSecurityCases;
import dev.retort.cases.logic.RuleCases;
import dev.retort.cases.logic.StatisticsCases;
import dev.retort.cases.logic.TriggerCases;
import dev.retort.cases.logic.ViewCases;
import dev.retort.cases.table.AlterColumnCases;
import dev.retort.cases.table.AlterIndexCases;
import dev.retort.cases.table.AlterTableCases;
import dev.retort.cases.table.ColumnCases;
import dev.retort.cases.table.ConstraintCases;
import dev.retort.cases.table.ConstraintClauseCases;
import dev.retort.cases.table.ConstraintRuleCases;
import dev.retort.cases.table.IndexCases;
import dev.retort.cases.table.PartitionCases;
import dev.retort.cases.table.TableCases;
import dev.retort.cases.table.TableOptionCases;
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
                        SchemaCases.all(),
                        PublicationCases.all(),
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
