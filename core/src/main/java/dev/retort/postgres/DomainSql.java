package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.OfDomain;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.definition.Domain;
import dev.retort.operation.DomainOperation;
import dev.retort.operation.DomainOperation.AddDomainConstraint;
import dev.retort.operation.DomainOperation.AlterDomain;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.DomainOperation.DropDomainConstraint;
import dev.retort.operation.DomainOperation.ValidateDomainConstraint;
import dev.retort.postgres.clause.DropSql;
import dev.retort.sql.SqlText;
import java.util.List;

/** Domains. */
final class DomainSql {

    private DomainSql() {}

    static List<SqlText> of(DomainOperation operation) {
        return switch (operation) {
            case CreateDomain create -> List.of(create(create));
            case DropDomain drop -> List.of(DropSql.of(sql("DROP DOMAIN"), drop.how(), drop.name()));
            case AlterDomain alter -> alter(alter);
            case AddDomainConstraint add ->
                List.of(sql("ALTER DOMAIN {} ADD {}", add.domain(), constraint(add.check())));
            case ValidateDomainConstraint validate ->
                List.of(sql("ALTER DOMAIN {} VALIDATE CONSTRAINT {}", validate.domain(), validate.name()));
            case DropDomainConstraint drop ->
                List.of(sql("ALTER DOMAIN {} DROP CONSTRAINT {}", drop.domain(), drop.name()));
        };
    }

    private static SqlText create(CreateDomain create) {
        Domain domain = create.domain();
        SqlText text =
                sql("CREATE DOMAIN {} AS {}", create.name(), domain.type().sql());
        if (domain.collation() != null) {
            text = text.and(" COLLATE {}", domain.collation());
        }
        if (domain.value() != null) {
            text = text.and(" DEFAULT {}", domain.value());
        }
        if (!domain.nullable()) {
            text = text.and(" NOT NULL");
        }
        for (Domain.Check check : domain.checks()) {
            text = text.and(" {}", constraint(check));
        }
        return text;
    }

    private static SqlText constraint(Domain.Check check) {
        SqlText text = sql("CONSTRAINT {} CHECK ({})", check.name(), check.condition());
        return switch (check.validity()) {
            case VALID -> text;
            case NOT_VALID -> text.and(" NOT VALID");
        };
    }

    /** A statement each: ALTER DOMAIN takes one action (manual, ALTER DOMAIN). */
    private static List<SqlText> alter(AlterDomain alter) {
        return alter.changes().stream()
                .map(change -> sql("ALTER DOMAIN {} {}", alter.name(), action(change)))
                .toList();
    }

    private static SqlText action(OfDomain change) {
        return switch (change) {
            case SetNotNull set -> sql("SET NOT NULL");
            case DropNotNull drop -> sql("DROP NOT NULL");
            case SetDefault set -> sql("SET DEFAULT {}", set.expression());
            case DropDefault drop -> sql("DROP DEFAULT");
        };
    }
}
