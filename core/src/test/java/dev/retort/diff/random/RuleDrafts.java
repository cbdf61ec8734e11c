package dev.retort.diff.random;

import dev.retort.diff.random.Draft.Field;
import dev.retort.diff.random.Draft.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What hangs on tables and views: triggers, rules, policies, statistics; and publications. */
final class RuleDrafts {

    private final Draft draft;

    private RuleDrafts(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        RuleDrafts rules = new RuleDrafts(draft);
        for (Relation table : draft.tables()) {
            rules.trigger(table);
            rules.rule(table);
            rules.policies(table);
            rules.statistics(table);
            rules.identity(table);
        }
        draft.relations.stream()
                .filter(relation -> relation.kind() == Relation.Kind.VIEW)
                .forEach(rules::ofView);
        rules.publication();
    }

    private String function(String path) {
        return draft.name(draft.choices.pick(RoutineDrafts.TRIGGERS, path + "/function")) + "()";
    }

    private void trigger(Relation table) {
        String path = "trigger/" + table.slot();
        if (!draft.has(25, path)) {
            return;
        }
        Field field = draft.choices.pick(table.fields(), path + "/field");
        List<String> events = new ArrayList<>();
        if (draft.has(50, path + "/insert")) {
            events.add("insert");
        }
        if (events.isEmpty() || draft.has(50, path + "/update")) {
            events.add("update" + (draft.has(40, path + "/of") ? " of " + field.name() : ""));
        }
        boolean before = draft.has(40, path + "/before");
        boolean constraint = !before && draft.has(15, path + "/constraint");
        boolean row = constraint || draft.has(60, path + "/row");
        boolean hasCondition = row && !(field.isGenerated() && before) && draft.has(35, path + "/when");
        String name = draft.plain("tr" + table.slot());
        draft.add("create " + (constraint ? "constraint " : "") + "trigger " + name + (before ? " before " : " after ")
                + String.join(" or ", events) + " on " + table.name()
                + (constraint && draft.has(50, path + "/deferrable") ? " deferrable initially deferred" : "")
                + " for each " + (row ? "row" : "statement")
                + (hasCondition ? " when (new." + field.name() + " is not null)" : "")
                + " execute function " + function(path));
        draft.comment("trigger", name + " on " + table.name(), path);
        if (draft.has(12, path + "/disabled")) {
            draft.add("alter table " + table.name()
                    + (draft.has(50, path + "/replica") ? " disable" : " enable replica") + " trigger " + name);
        }
    }

    private void rule(Relation table) {
        String path = "rule/" + table.slot();
        if (!draft.has(8, path)) {
            return;
        }
        Field field = draft.choices.pick(table.fields(), path + "/field");
        String other = draft.choices.pick(draft.tables(), path + "/other").name();
        String action = draft.choices.pick(
                List.of("instead nothing", "also delete from " + other + " where false", "also select 1"),
                path + "/action");
        String name = draft.plain("ru" + table.slot());
        draft.add("create rule " + name + " as on delete to " + table.name()
                + (draft.has(50, path + "/where") ? " where old." + field.name() + " is null" : "") + " do " + action);
        draft.comment("rule", name + " on " + table.name(), path);
    }

    private void policies(Relation table) {
        String path = "policy/" + table.slot();
        if (draft.has(12, path + "/on")) {
            draft.add("alter table " + table.name() + " enable row level security"
                    + (draft.has(30, path + "/force") ? ", force row level security" : ""));
        }
        for (int i = 0; i < 2; i++) {
            String one = path + "." + i;
            if (draft.has(12, one)) {
                String command = draft.choices.pick(List.of("all", "select", "update", "insert"), one + "/command");
                String name = draft.plain("po" + i + table.slot());
                String using = condition(table, one + "/using");
                String check = condition(table, one + "/check");
                draft.add("create policy " + name + " on " + table.name()
                        + (draft.has(15, one + "/restrictive") ? " as restrictive" : "")
                        + " for " + command + (draft.has(20, one + "/role") ? " to pg_monitor" : "")
                        + (command.equals("insert") ? "" : " using (" + using + ")")
                        + (command.equals("select") || (!command.equals("insert") && !draft.has(30, one + "/checked"))
                                ? ""
                                : " with check (" + check + ")"));
                draft.comment("policy", name + " on " + table.name(), one);
            }
        }
    }

    private String condition(Relation table, String path) {
        Field field = draft.choices.pick(table.fields(), path + "/field");
        Relation other = draft.choices.pick(draft.relations, path + "/other");
        return draft.has(30, path + "/exists")
                ? "exists (select from " + other.name() + " w where w."
                        + draft.choices
                                .pick(other.fields(), path + "/other field")
                                .name() + " is not null)"
                : draft.condition(field, field.name(), path);
    }

    private void statistics(Relation table) {
        String path = "statistics/" + table.slot();
        List<Field> fields =
                table.ordered().stream().filter(field -> !field.isGenerated()).toList();
        if (fields.size() < 2 || !draft.has(15, path)) {
            return;
        }
        String name = draft.name("st" + table.slot());
        draft.add("create statistics " + name + (draft.has(50, path + "/kinds") ? " (ndistinct, mcv)" : "") + " on "
                + draft.choices.some(2, fields, path + "/fields").stream()
                        .map(Field::name)
                        .collect(Collectors.joining(", "))
                + " from " + table.name());
        if (draft.has(20, path + "/target")) {
            draft.add("alter statistics " + name + " set statistics 70");
        }
        draft.comment("statistics", name, path);
    }

    private void identity(Relation table) {
        String path = "replica identity/" + table.slot();
        if (draft.has(6, path)) {
            draft.add("alter table " + table.name() + " replica identity "
                    + (draft.has(50, path + "/which") ? "full" : "nothing"));
        }
    }

    private void ofView(Relation view) {
        String path = "view trigger/" + view.slot();
        if (draft.has(12, path)) {
            draft.add("create trigger " + draft.plain("tv" + view.slot()) + " instead of update on " + view.name()
                    + " for each row execute function " + function(path));
        }
        if (draft.has(8, path + "/rule")) {
            draft.add("create rule " + draft.plain("rv" + view.slot()) + " as on insert to " + view.name()
                    + " do instead " + (draft.has(50, path + "/action") ? "nothing" : "notify x"));
        }
    }

    private void publication() {
        String path = "publication/one";
        List<Relation> tables = draft.tables().stream()
                .filter(table ->
                        table.kind() == Relation.Kind.TABLE && table.slot().startsWith("t"))
                .toList();
        if (!draft.has(20, path)) {
            return;
        }
        String parts = draft.choices.some(2, tables, path + "/tables").stream()
                .map(table -> part(table, path + "/" + table.slot()))
                .collect(Collectors.joining(", "));
        draft.add("create publication " + draft.global("pub") + (parts.isEmpty() ? "" : " for table " + parts)
                + (draft.has(20, path + "/insert") ? " with (publish = 'insert')" : ""));
    }

    private String part(Relation table, String path) {
        List<Field> fields =
                table.fields().stream().filter(field -> !field.isGenerated()).toList();
        String columns = draft.version >= 15 && draft.has(20, path + "/columns")
                ? " ("
                        + draft.choices.some(2, fields, path + "/which").stream()
                                .map(Field::name)
                                .collect(Collectors.joining(", "))
                        + ")"
                : "";
        return table.name() + columns;
    }
}
