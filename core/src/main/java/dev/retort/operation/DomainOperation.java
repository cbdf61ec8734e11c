package dev.retort.operation;

import dev.retort.change.ColumnChange;
import dev.retort.definition.Domain;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a domain and its checks. */
public sealed interface DomainOperation extends Operation {

    record CreateDomain(QualifiedName name, Domain domain) implements DomainOperation {
        @Override
        public String summary() {
            return "create domain " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropDomain(name, domain, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(new DomainName(name));
        }
    }

    /** @param was null when nobody said */
    record DropDomain(QualifiedName name, @Nullable Domain was, Dropping how) implements DomainOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropDomain {
            Drops.refuseConcurrently(how, "a domain");
        }

        @Override
        public String summary() {
            return "drop domain " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(
                    how, was, domain -> new CreateDomain(name, domain), "nobody said what the domain looked like");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(new DomainName(name)));
        }
    }

    record AlterDomain(QualifiedName name, List<ColumnChange.OfDomain> changes) implements DomainOperation {

        /** @throws IllegalArgumentException for no change */
        public AlterDomain {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing to alter in domain \"" + name + "\"; give at least one change, such as setNotNull()");
            }
        }

        @Override
        public String summary() {
            return "alter domain " + name;
        }

        @Override
        public Inverse inverse() {
            List<ColumnChange.OfDomain> undo = new ArrayList<>();
            for (ColumnChange.OfDomain change : changes.reversed()) {
                ColumnChange.OfDomain inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterDomain(name, undo));
        }

        @Override
        public Touches touches() {
            return Touches.changes(new DomainName(name));
        }
    }

    record AddDomainConstraint(QualifiedName domain, Domain.Check check) implements DomainOperation {
        @Override
        public String summary() {
            return "add constraint " + check.name() + " to domain " + domain;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropDomainConstraint(domain, check.name(), check));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.creates(part(domain, check.name())));
        }
    }

    /** @param was null when nobody said */
    record ValidateDomainConstraint(QualifiedName domain, Identifier name, Domain.@Nullable Check was)
            implements DomainOperation {
        @Override
        public String summary() {
            return "validate constraint " + name + " of domain " + domain;
        }

        /** A constraint that is not valid comes back as a new one. */
        @Override
        public Inverse inverse() {
            return was == null
                    ? Inverse.unknown("nobody said what the constraint was, and a valid one has to be made anew")
                    : Inverse.of(
                            new DropDomainConstraint(domain, name, was.valid()),
                            new AddDomainConstraint(domain, was.notValid()));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(part(domain, name)));
        }
    }

    /** @param was null when nobody said */
    record DropDomainConstraint(QualifiedName domain, Identifier name, Domain.@Nullable Check was)
            implements DomainOperation {
        @Override
        public String summary() {
            return "drop constraint " + name + " from domain " + domain;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, check -> new AddDomainConstraint(domain, check), "nobody said what the constraint was");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.drops(part(domain, name)));
        }
    }

    private static Part part(QualifiedName domain, Identifier name) {
        return Part.of(new PartName(PartKind.DOMAIN_CONSTRAINT, domain, name));
    }
}
