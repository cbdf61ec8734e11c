package dev.retort.source.logic;

import dev.retort.logic.Rule;
import dev.retort.logic.Triggers;
import dev.retort.operation.RuleOperation;
import dev.retort.operation.RuleOperation.CreateRule;
import dev.retort.operation.RuleOperation.DropRule;
import dev.retort.operation.RuleOperation.ReplaceRule;
import dev.retort.operation.RuleOperation.SetRuleFiring;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of tables and views. */
public final class RuleSource {

    private RuleSource() {}

    public static Code of(RuleOperation operation) {
        return switch (operation) {
            case CreateRule create -> on(create.table(), "createRule", create.name(), rules(create.rule(), null));
            case ReplaceRule replace ->
                on(replace.table(), "replaceRule", replace.name(), rules(replace.rule(), replace.was()));
            case DropRule drop ->
                on(
                        drop.table(),
                        "dropRule",
                        drop.name(),
                        Code.arguments(rules(null, drop.was()), DropSource.of(drop.how())));
            case SetRuleFiring set ->
                TriggerSource.firing(set.firing(), set.was())
                        .call(
                                SchemaScope.of(set.table()).op(),
                                "Rule",
                                SchemaScope.name(set.name()),
                                SchemaScope.name(set.table().name()));
        };
    }

    private static Code on(QualifiedName table, String method, Identifier name, List<Code> more) {
        return SchemaScope.of(table)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(name), SchemaScope.name(table.name())), more));
    }

    private static List<Code> rules(@Nullable Rule rule, @Nullable Rule was) {
        return Stream.concat(Stream.ofNullable(rule), Stream.ofNullable(was))
                .map(RuleSource::rule)
                .toList();
    }

    private static Code rule(Rule rule) {
        String event = switch (rule.event()) {
            case INSERT -> "onInsert";
            case UPDATE -> "onUpdate";
            case DELETE -> "onDelete";
        };
        Code code = Code.call(Triggers.class, event);
        if (rule.condition() != null) {
            code = code.then("where", Code.text(rule.condition().sql()));
        }
        List<Code> commands =
                Code.texts(rule.commands().stream().map(SqlExpression::sql).toList());
        return switch (rule.place()) {
            case ALSO -> code.then("doAlso", commands);
            case INSTEAD -> commands.isEmpty() ? code.then("doInsteadNothing") : code.then("doInstead", commands);
        };
    }
}
