package dev.retort.operation;

/**
 * One thing to do to a database, recorded and not yet done.
 *
 * <pre>
 * Operation  = Table | Column | Constraint | Index | Comment | Data
 * Table      = CreateTable(name, elements, comment?) | DropTable(name, was?) | RenameTable(name, to)
 * Column     = AddColumn(table, column) | DropColumn(table, name, was?) | RenameColumn(table, from, to)
 *            | AlterColumn(table, column, change+)
 * Constraint = AddConstraint(table, constraint) | DropConstraint(table, name, was?)
 * Index      = CreateIndex(index) | DropIndex(name, was?)
 * Comment    = CommentOnTable(table, text?, was?) | CommentOnColumn(table, column, text?, was?)
 * Data       = Execute(statement) | BulkInsert(table, columns, rows) | Run(what, work)
 * </pre>
 *
 * <p>{@code was?} is the state before, which only its author or a comparison knows: with it the operation has an
 * {@link Inverse}.
 */
public sealed interface Operation
        permits TableOperation, ColumnOperation, ConstraintOperation, IndexOperation, CommentOperation, DataOperation {}
