package dev.retort.operation;

/**
 * One thing to do to a database, recorded and not yet done.
 *
 * <p>Each knows what it is in a few words, what undoes it and which objects it has to do with. A component {@code was} holds the
 * state before, which only its author or a comparison knows; it is null when nobody said, and then there is no inverse.
 *
 * <pre>
 * Operation  = Table | Column | Constraint | Index | Object | Sequence | Type | Domain | Right | Schema | Publication | Data
 * Table      = CreateTable(name, elements) | DropTable(name, was?)
 * Column     = AddColumn(table, column) | DropColumn(table, name, was?) | AlterColumn(table, column, change+)
 * Constraint = AddConstraint(table, constraint) | DropConstraint(table, name, was?)
 * Index      = CreateIndex(index) | DropIndex(name, was?)
 * Object     = Rename(object, to) | SetSchema(object, to, was?) | SetOwner(object, to, was?) | Comment(object, text?, was?)
 * Sequence   = CreateSequence(name, option*) | AlterSequence(name, option+, was*) | DropSequence(name, was?)
 * Type       = CreateType(name, definition) | DropType(name, was?) | AlterType(name, change+) | AddEnumValue(type, value)
 *            | RenameEnumValue(type, from, to)
 * Domain     = CreateDomain(name, domain) | DropDomain(name, was?) | AlterDomain(name, change+) | AddDomainConstraint(domain, check)
 *            | ValidateDomainConstraint(domain, name, was?) | DropDomainConstraint(domain, name, was?)
 * Right      = Grant(privileges, target, to) | Revoke(privileges, target, from)
 * Schema     = CreateSchema(name, owner?, existing) | DropSchema(name, was?, behavior) | CreateExtension(name, option*)
 *            | UpdateExtension(name, version?) | DropExtension(name, was?, behavior)
 * Publication = CreatePublication(name, part*) | AddToPublication(name, content+) | DropFromPublication(name, content+)
 *            | AlterPublication(name, part+, was*) | DropPublication(name, was?)
 * Data       = Execute(statement) | BulkInsert(table, columns, rows) | Run(what, work)
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
