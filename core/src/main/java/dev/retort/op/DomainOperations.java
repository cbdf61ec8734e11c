package dev.retort.op;

import dev.retort.change.ColumnChange;
import dev.retort.definition.Domain;
import dev.retort.operation.DomainOperation.AddDomainConstraint;
import dev.retort.operation.DomainOperation.AlterDomain;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.DomainOperation.DropDomainConstraint;
import dev.retort.operation.DomainOperation.ValidateDomainConstraint;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;
import java.util.List;

/** Domains; see {@link dev.retort.definition.TypeElements} for what they are made of. */
public sealed interface DomainOperations extends Recorder permits Operations {

    /** {@code op.createDomain("email", domainOver(text()).notNull().check("email_has_at", "value like '%@%'"))}. */
    default void createDomain(String name, Domain domain) {
        invoke(new CreateDomain(name(name), domain));
    }

    /** {@code op.dropDomain("email")}; not reversible, the other one is. */
    default void dropDomain(String name) {
        invoke(new DropDomain(name(name), null, Dropping.PLAIN));
    }

    /** Drops a domain and says what it was: {@code op.dropDomain("email", domainOver(text()))}. */
    default void dropDomain(String name, Domain was) {
        invoke(new DropDomain(name(name), was, Dropping.PLAIN));
    }

    /** {@code op.dropDomain("email", ifExists())}. */
    default void dropDomain(String name, Dropping how) {
        invoke(new DropDomain(name(name), null, how));
    }

    /** {@code op.alterDomain("email", setNotNull(), setDefault(value("nobody@localhost")).fromNone())}. */
    default void alterDomain(String name, ColumnChange.OfDomain... changes) {
        invoke(new AlterDomain(name(name), List.of(changes)));
    }

    /** {@code op.addDomainConstraint("email", domainCheck("email_has_at", "value like '%@%'").notValid())}. */
    default void addDomainConstraint(String domain, Domain.Check check) {
        invoke(new AddDomainConstraint(name(domain), check));
    }

    /** {@code op.validateDomainConstraint("email", "email_has_at")}; not reversible, the other one is. */
    default void validateDomainConstraint(String domain, String name) {
        invoke(new ValidateDomainConstraint(name(domain), Identifier.of(name), null));
    }

    /**
     * Validates a constraint and says what it is:
     * {@code op.validateDomainConstraint("email", domainCheck("email_has_at", "value like '%@%'"))}.
     */
    default void validateDomainConstraint(String domain, Domain.Check was) {
        invoke(new ValidateDomainConstraint(name(domain), was.name(), was));
    }

    /** {@code op.dropDomainConstraint("email", "email_has_at")}; not reversible, the other one is. */
    default void dropDomainConstraint(String domain, String name) {
        invoke(new DropDomainConstraint(name(domain), Identifier.of(name), null));
    }

    /** Drops a constraint and says what it was: {@code op.dropDomainConstraint("age", domainCheck("age_min", "value > 17"))}. */
    default void dropDomainConstraint(String domain, Domain.Check was) {
        invoke(new DropDomainConstraint(name(domain), was.name(), was));
    }
}
