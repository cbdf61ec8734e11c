package dev.retort.diff.random;

import dev.retort.diff.random.ColumnType.Family;
import dev.retort.diff.random.Draft.Call;
import dev.retort.diff.random.Draft.Field;
import dev.retort.diff.random.Draft.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Views on tables and on views. */
final class ViewDrafts {

    private final Draft draft;

    private ViewDrafts(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        ViewDrafts views = new ViewDrafts(draft);
        for (String slot : List.of("v0", "v1", "m0", "v2", "m1", "v3")) {
            views.view(slot);
        }
    }

    private void view(String slot) {
        String path = "view/" + slot;
        if (draft.relations.isEmpty() || !draft.has(slot.startsWith("v") ? 45 : 25, path)) {
            return;
        }
        boolean stored = slot.startsWith("m");
        Relation of = draft.choices.pick(draft.relations, path + "/of");
        List<Field> fields = new ArrayList<>();
        String name = draft.name(slot);
        String columns = columns(slot, of, fields);
        String form = draft.choices
                .pick(List.of("plain", "plain ", "plain  ", "union", "join", "distinct"), path + "/form")
                .strip();
        String query = "select " + columns + " from " + of.name() + " o" + where(of, path);
        query = switch (form) {
            case "union" -> query + " union all " + query;
            case "join" ->
                "select " + columns + " from " + of.name() + " o left join "
                        + draft.choices.pick(draft.relations, path + "/other").name() + " n on true" + where(of, path);
            case "distinct" -> query + " limit 5";
            default -> query;
        };
        draft.add("create " + (stored ? "materialized " : "") + "view " + name
                + options(form.equals("plain") && columns.contains("o.id as "), of, stored, path) + " as " + query);
        draft.relations.add(new Relation(
                slot, name, stored ? Relation.Kind.MATERIALIZED_VIEW : Relation.Kind.VIEW, List.copyOf(fields)));
        draft.comment(stored ? "materialized view" : "view", name, path);
        draft.comment("column", name + "." + fields.getFirst().name(), path + "/column");
        if (draft.has(8, path + "/grant")) {
            draft.add("grant select on " + name + " to pg_monitor");
        }
    }

    private String options(boolean canBeUpdated, Relation of, boolean stored, String path) {
        List<String> options = new ArrayList<>();
        if (stored) {
            if (draft.has(10, path + "/fillfactor")) {
                options.add("fillfactor = 70");
            }
        } else {
            if (draft.has(8, path + "/barrier")) {
                options.add("security_barrier = true");
            }
            if (draft.version >= 15 && draft.has(8, path + "/invoker")) {
                options.add("security_invoker = true");
            }
            if (canBeUpdated && of.isTable() && draft.has(10, path + "/check")) {
                options.add("check_option = " + (draft.has(50, path + "/local") ? "local" : "cascaded"));
            }
        }
        return options.isEmpty() ? "" : " with (" + String.join(", ", options) + ")";
    }

    private String columns(String slot, Relation of, List<Field> fields) {
        List<String> columns = new ArrayList<>();
        for (Field field : of.fields()) {
            String path = "view column/" + slot + "." + field.name();
            if (columns.isEmpty() || draft.has(65, path)) {
                String name = field.name();
                boolean renamed = draft.has(15, path + "/as");
                List<Call> calls = draft.calls(field.type(), true);
                boolean isCall = !calls.isEmpty() && draft.has(40, path + "/call");
                String source = isCall
                        ? draft.choices.pick(calls, path + "/function").name() + "(o." + name + ")"
                        : expression(field, path);
                ColumnType type = source.equals("o." + name) || isCall ? field.type() : expressionType(field);
                String plain = renamed ? "q" + name.replaceAll("[^a-z0-9]", "") : name;
                columns.add(source + " as " + plain);
                fields.add(new Field(plain, type, true));
            }
        }
        return columns.stream().collect(Collectors.joining(", "));
    }

    private String expression(Field field, String path) {
        String name = "o." + field.name();
        return draft.has(15, path + "/expression")
                ? switch (field.type().family()) {
                    case NUMBER -> name + "::numeric + 1";
                    case TEXT, ENUM -> "upper(" + name + "::text)";
                    case TIME, BOOLEAN, JSON, ARRAY, RANGE, COMPOSITE, ORDERED, OTHER -> name + " is null";
                }
                : name;
    }

    private static ColumnType expressionType(Field field) {
        return ColumnType.BUILT_IN.get(
                switch (field.type().family()) {
                    case NUMBER -> 3;
                    case TEXT, ENUM -> 7;
                    case TIME, BOOLEAN, JSON, ARRAY, RANGE, COMPOSITE, ORDERED, OTHER -> 11;
                });
    }

    private String where(Relation of, String path) {
        if (!draft.has(30, path + "/where")) {
            return "";
        }
        Field field = draft.choices.pick(of.fields(), path + "/condition");
        return field.type().family() == Family.COMPOSITE
                ? " where o." + field.name() + " is null"
                : " where " + draft.condition(field, "o." + field.name(), path);
    }
}
