package dev.retort.diff.change;

import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.definition.Domain;
import dev.retort.operation.DomainOperation.AddDomainConstraint;
import dev.retort.operation.DomainOperation.AlterDomain;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.DomainOperation.DropDomainConstraint;
import dev.retort.operation.Operation;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Domains. */
final class DomainChanges {

    private DomainChanges() {}

    static Change between(CreateDomain from, CreateDomain to) {
        Domain old = from.domain();
        Domain wish = to.domain();
        if (!old.type().equals(wish.type()) || !Objects.equals(old.collation(), wish.collation())) {
            return Change.replace(TypeChanges.written(to.name()));
        }
        List<Operation> operations = new ArrayList<>();
        for (Domain.Check check : old.checks()) {
            if (!wish.checks().contains(check)) {
                operations.add(new DropDomainConstraint(to.name(), check.name(), null));
            }
        }
        List<ColumnChange.OfDomain> changes = changes(old, wish);
        if (!changes.isEmpty()) {
            operations.add(new AlterDomain(to.name(), changes));
        }
        for (Domain.Check check : wish.checks()) {
            if (!old.checks().contains(check)) {
                operations.add(new AddDomainConstraint(to.name(), check));
            }
        }
        boolean isStricter = operations.stream().anyMatch(AddDomainConstraint.class::isInstance)
                || changes.stream().anyMatch(SetNotNull.class::isInstance);
        return isStricter
                ? new Change.InPlace(
                        operations,
                        Change.Disturbs.CONTAINERS,
                        List.of(Note.todo("fails where a column of the type " + to.name()
                                + " has a value that is no longer allowed: look at the rows")))
                : Change.inPlace(operations);
    }

    private static List<ColumnChange.OfDomain> changes(Domain old, Domain wish) {
        List<ColumnChange.OfDomain> changes = new ArrayList<>();
        if (!Objects.equals(old.value(), wish.value())) {
            SqlExpression value = wish.value();
            changes.add(value == null ? new DropDefault(null) : new SetDefault(value, null));
        }
        if (old.nullable() != wish.nullable()) {
            changes.add(wish.nullable() ? new DropNotNull() : new SetNotNull());
        }
        return changes;
    }
}
