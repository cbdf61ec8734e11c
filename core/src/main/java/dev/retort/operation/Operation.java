package dev.retort.operation;

import dev.retort.touch.Touches;

/**
 * One thing to do to a database, recorded and not yet done.
 *
 * <p>Each knows what it is in a few words, what undoes it and which objects it has to do with. A component {@code was} holds the
 * state before, which only its author or a comparison knows; it is null when nobody said, and then there is no inverse.
 *
 * <pre>
 * Operation  = Table | Column | Constraint | Index | Object | Sequence | Type | Domain | Trigger | Rule | RowSecurity | Routine | View
 *            | Statistics | Right | Schema | Publication | Data
 * Table      = CreateTable(name, elements) | DropTable(name, how, was?) | AlterTable(table, change+)
 *            | AttachPartition(table, partition, bound) | DetachPartition(table, partition, waiting, was?)
 *            | FinalizeDetachPartition(table, partition) | TruncateTable(table, identities, extent)
 * Column     = AddColumn(table, column, creation) | DropColumn(table, name, how, was?)
 *            | AlterColumn(table, column, change+)
 * Constraint = AddConstraint(table, constraint) | DropConstraint(table, name, how, was?)
 *            | ValidateConstraint(table, name, was?) | AlterConstraint(table, name, rule, was?)
 * Index      = CreateIndex(index) | DropIndex(name, how, was?) | AttachIndex(index, partition)
 *            | AlterIndex(index, change+) | SetIndexStatistics(index, column, target, was?) | Reindex(object, waiting)
 * Object     = Rename(object, to) | SetSchema(object, to, was?) | SetOwner(object, to, was?) | Comment(object, text?, was?)
 * Sequence   = CreateSequence(name, option*) | AlterSequence(name, option+, was*) | DropSequence(name, was?, option*)
 * Type       = CreateType(name, definition) | DropType(name, was?, option*) | AlterType(name, change+) | AddEnumValue(type, value)
 *            | RenameEnumValue(type, from, to)
 * Domain     = CreateDomain(name, domain) | DropDomain(name, was?, option*) | AlterDomain(name, change+) | AddDomainConstraint(domain, check)
 *            | ValidateDomainConstraint(domain, name, was?) | DropDomainConstraint(domain, name, was?)
 * Trigger    = CreateTrigger(table, name, trigger) | ReplaceTrigger(table, name, trigger, was?)
 *            | DropTrigger(table, name, was?, option*) | SetTriggerFiring(table, name, firing, was?)
 *            | SwitchTriggers(table, scope, to) | CreateEventTrigger(name, trigger)
 *            | DropEventTrigger(name, was?, option*) | SetEventTriggerFiring(name, firing, was?)
 * Rule       = CreateRule(table, name, rule) | ReplaceRule(table, name, rule, was?)
 *            | DropRule(table, name, was?, option*) | SetRuleFiring(table, name, firing, was?)
 * RowSecurity = SetRowSecurity(table, security) | CreatePolicy(table, name, policy)
 *            | AlterPolicy(table, name, change+) | DropPolicy(table, name, was?, option*)
 * Routine    = CreateRoutine(name, routine) | ReplaceRoutine(name, routine, was?) | DropRoutine(routine, was?, option*)
 *            | AlterRoutine(routine, change+)
 * View       = CreateView(name, view) | ReplaceView(name, view, was?) | AlterView(name, change+)
 *            | DropView(name, was?, option*) | CreateMaterializedView(name, view) | AlterMaterializedView(name, change+)
 *            | RefreshMaterializedView(name, mode) | DropMaterializedView(name, was?, option*)
 * Statistics = CreateStatistics(name, table, statistics) | SetStatisticsTarget(name, target, was?)
 *            | DropStatistics(name, was?, option*)
 * Right      = Grant(privileges, target, to) | Revoke(privileges, target, from)
 * Schema     = CreateSchema(name, owner?, existing) | DropSchema(name, was?, behavior) | CreateExtension(name, option*)
 *            | UpdateExtension(name, version?) | DropExtension(name, was?, option*)
 * Publication = CreatePublication(name, part*) | AddToPublication(name, content+) | DropFromPublication(name, content+)
 *            | AlterPublication(name, part+, was*) | DropPublication(name, was?, option*)
 * Data       = Execute(statement, parameter*) | BulkInsert(table, columns, row+, onConflict?) | InsertFile(table, columns?, file)
 *            | UpdateInBatches(table, update) | Run(what, work)
 * </pre>
 */
public sealed interface Operation
        permits TableOperation,
                ColumnOperation,
                ConstraintOperation,
                IndexOperation,
                ObjectOperation,
                SequenceOperation,
                TypeOperation,
                DomainOperation,
                TriggerOperation,
                RuleOperation,
                RowSecurityOperation,
                RoutineOperation,
                ViewOperation,
                StatisticsOperation,
                RightOperation,
                SchemaOperation,
                PublicationOperation,
                DataOperation {

    /** In a few words, for messages: {@code drop column users.phone}. */
    String summary();

    /**
     * What undoes it. It undoes structure: rows that an operation removed are gone. That is why dropping a table is undone only
     * where its author said what the table looked like.
     */
    Inverse inverse();

    /** The objects that it makes, changes, drops or needs. */
    Touches touches();
}
