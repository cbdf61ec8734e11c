package dev.retort.postgres.logic;

import static dev.retort.sql.SqlText.sql;

import dev.retort.logic.Rule;
import dev.retort.operation.RuleOperation;
import dev.retort.operation.RuleOperation.CreateRule;
import dev.retort.operation.RuleOperation.DropRule;
import dev.retort.operation.RuleOperation.ReplaceRule;
import dev.retort.operation.RuleOperation.SetRuleFiring;
import dev.retort.postgres.clause.DropSql;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;

/** Rules of tables and views. */
public final class RuleSql {

    private RuleSql() {}

    public static SqlText of(RuleOperation operation) {
        return switch (operation) {
            case CreateRule create -> sql("CREATE {}", rule(create.table(), create.name(), create.rule()));
            case ReplaceRule replace ->
                sql("CREATE OR REPLACE {}", rule(replace.table(), replace.name(), replace.rule()));
            case DropRule drop ->
                sql(
                        "DROP RULE {}{} ON {}{}",
                        DropSql.ifExists(drop.how()),
                        drop.name(),
                        drop.table(),
                        DropSql.cascade(drop.how()));
            case SetRuleFiring set ->
                sql("ALTER TABLE {} {} RULE {}", set.table(), TriggerSql.verb(set.firing()), set.name());
        };
    }

    private static SqlText rule(QualifiedName table, Identifier name, Rule rule) {
        SqlText text = sql("RULE {} AS ON {} TO {}", name, event(rule), table);
        if (rule.condition() != null) {
            text = text.and("\n    WHERE {}", rule.condition());
        }
        return text.and("\n    DO {} {}", place(rule), commands(rule));
    }

    private static SqlText event(Rule rule) {
        return switch (rule.event()) {
            case INSERT -> sql("INSERT");
            case UPDATE -> sql("UPDATE");
            case DELETE -> sql("DELETE");
        };
    }

    private static SqlText place(Rule rule) {
        return switch (rule.place()) {
            case ALSO -> sql("ALSO");
            case INSTEAD -> sql("INSTEAD");
        };
    }

    private static SqlText commands(Rule rule) {
        return switch (rule.commands().size()) {
            case 0 -> sql("NOTHING");
            case 1 -> sql("{}", rule.commands().getFirst());
            default -> sql("(\n    {}\n)", SqlText.join(";\n    ", rule.commands()));
        };
    }
}
