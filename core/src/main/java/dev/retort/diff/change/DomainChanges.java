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
            return Change.replace();
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
        return Change.inPlace(operations);
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
