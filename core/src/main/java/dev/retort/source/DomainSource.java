package dev.retort.source;

import dev.retort.definition.Domain;
import dev.retort.definition.TypeElements;
import dev.retort.operation.DomainOperation;
import dev.retort.operation.DomainOperation.AddDomainConstraint;
import dev.retort.operation.DomainOperation.AlterDomain;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.DomainOperation.DropDomainConstraint;
import dev.retort.operation.DomainOperation.ValidateDomainConstraint;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.ExpressionSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Domains. */
final class DomainSource {

    private DomainSource() {}

    static Code of(DomainOperation operation) {
        return switch (operation) {
            case CreateDomain create -> on(create.name(), "createDomain", List.of(domain(create.domain())));
            case DropDomain drop ->
                on(
                        drop.name(),
                        "dropDomain",
                        drop.was() == null ? DropSource.of(drop.how()) : List.of(domain(drop.was())));
            case AlterDomain alter ->
                on(
                        alter.name(),
                        "alterDomain",
                        alter.changes().stream().map(ColumnChangeSource::of).toList());
            case AddDomainConstraint add -> on(add.domain(), "addDomainConstraint", List.of(check(add.check())));
            case ValidateDomainConstraint validate ->
                on(
                        validate.domain(),
                        "validateDomainConstraint",
                        List.of(checkOrName(validate.was(), validate.name())));
            case DropDomainConstraint drop ->
                on(drop.domain(), "dropDomainConstraint", List.of(checkOrName(drop.was(), drop.name())));
        };
    }

    private static Code on(QualifiedName name, String method, List<Code> arguments) {
        return SchemaScope.of(name)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(name.name())), arguments));
    }

    private static Code domain(Domain domain) {
        Code code = Code.call(TypeElements.class, "domainOver", TypeSource.of(domain.type()));
        code = TypeDefinitionSource.with(code, "collate", domain.collation());
        if (domain.value() != null) {
            code = code.then("serverDefault", ExpressionSource.of(domain.value()));
        }
        if (!domain.nullable()) {
            code = code.then("notNull");
        }
        for (Domain.Check check : domain.checks()) {
            code = code.then(
                    "check",
                    SchemaScope.name(check.name()),
                    Code.text(check.condition().sql()));
        }
        return code;
    }

    private static Code checkOrName(Domain.@Nullable Check check, Identifier name) {
        return check == null ? SchemaScope.name(name) : check(check);
    }

    private static Code check(Domain.Check check) {
        Code code = Code.call(
                TypeElements.class,
                "domainCheck",
                SchemaScope.name(check.name()),
                Code.text(check.condition().sql()));
        return switch (check.validity()) {
            case VALID -> code;
            case NOT_VALID -> code.then("notValid");
        };
    }
}
