package dev.retort.diff.random;

import dev.retort.diff.random.ColumnType.Family;
import dev.retort.diff.random.Draft.Call;
import dev.retort.diff.random.Draft.Field;
import dev.retort.diff.random.Draft.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Constraints and indexes. */
final class KeyDrafts {

    private final Draft draft;

    private KeyDrafts(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        KeyDrafts keys = new KeyDrafts(draft);
        for (Relation table : draft.tables()) {
            keys.primary(table);
            keys.check(table, 0);
            keys.check(table, 1);
            keys.unique(table);
            keys.exclusion(table);
        }
        draft.tables().forEach(table -> keys.foreign(table, 0));
        draft.tables().forEach(table -> keys.foreign(table, 1));
    }

    static void addIndexes(Draft draft) {
        KeyDrafts keys = new KeyDrafts(draft);
        draft.relations.stream()
                .filter(relation -> relation.kind() != Relation.Kind.VIEW)
                .forEach(relation -> {
                    keys.index(relation, 0);
                    keys.index(relation, 1);
                });
    }

    /** That of a partitioned table is that of its copies, which PostgreSQL does not rename with it. */
    private String constraint(Relation table, String slot, String path) {
        return table.kind() == Relation.Kind.PARTITIONED_TABLE ? " constraint " + slot : constraint(slot, path);
    }

    private String constraint(String slot, String path) {
        return draft.has(85, path + "/named") ? " constraint " + draft.plain(slot) : " ";
    }

    private void primary(Relation table) {
        String path = "primary key/" + table.slot();
        boolean isPart = table.kind() == Relation.Kind.PARTITION;
        // The parent's column could not become nullable without that of the child.
        boolean isChild = List.of("i1", "i2").contains(table.slot());
        if (isPart
                || isChild
                || table.fields().stream().noneMatch(field -> field.name().equals("id"))
                || !draft.has(75, path)) {
            return;
        }
        draft.add("alter table " + table.name() + " add" + constraint("z" + table.slot(), path) + " primary key (id)"
                + (draft.has(4, path + "/fillfactor") ? " with (fillfactor = 80)" : ""));
        draft.keys.put(
                table.slot(),
                table.fields().stream()
                        .filter(field -> field.name().equals("id"))
                        .findFirst()
                        .orElseThrow());
    }

    private void check(Relation table, int number) {
        String path = "check/" + table.slot() + number;
        if (!draft.has(20, path)) {
            return;
        }
        Field field = draft.choices.pick(table.fields(), path + "/field");
        String name = draft.plain("y" + table.slot() + number);
        draft.add("alter table " + table.name() + " add constraint " + name + " check ("
                + draft.condition(field, field.name(), path) + ")"
                + (table.kind() == Relation.Kind.TABLE && draft.has(8, path + "/no inherit") ? " no inherit" : "")
                + (table.kind() != Relation.Kind.PARTITIONED_TABLE && draft.has(10, path + "/not valid")
                        ? " not valid"
                        : ""));
        draft.comment("constraint", name + " on " + table.name(), path);
    }

    private void unique(Relation table) {
        String path = "unique/" + table.slot();
        if (table.kind() == Relation.Kind.PARTITIONED_TABLE || table.ordered().isEmpty() || !draft.has(25, path)) {
            return;
        }
        List<Field> fields =
                draft.choices.some(draft.has(40, path + "/two") ? 2 : 1, table.ordered(), path + "/fields");
        List<Field> rest = table.fields().stream()
                .filter(field -> field.type().family() == Family.NUMBER && !fields.contains(field))
                .toList();
        String include = draft.has(10, path + "/include")
                ? draft.choices
                        .pickAny(rest, path + "/included")
                        .map(field -> " include (" + field.name() + ")")
                        .orElse("")
                : "";
        draft.add("alter table " + table.name() + " add" + constraint("u" + table.slot(), path) + " unique"
                + (draft.version >= 15 && draft.has(10, path + "/nulls") ? " nulls not distinct" : "")
                + " (" + fields.stream().map(Field::name).collect(Collectors.joining(", ")) + ")" + include
                + (draft.has(10, path + "/deferrable")
                        ? " deferrable" + (draft.has(50, path + "/deferred") ? " initially deferred" : "")
                        : ""));
    }

    private void exclusion(Relation table) {
        String path = "exclusion/" + table.slot();
        List<Field> ranges = table.fields().stream()
                .filter(field -> field.type().family() == Family.RANGE)
                .toList();
        if (table.kind() == Relation.Kind.PARTITIONED_TABLE || ranges.isEmpty() || !draft.has(30, path)) {
            return;
        }
        Field field = draft.choices.pick(ranges, path + "/field");
        draft.add(
                "alter table " + table.name() + " add" + constraint("x" + table.slot(), path) + " exclude using gist ("
                        + field.name() + " with " + (draft.has(70, path + "/overlap") ? "&&" : "=") + ")"
                        + (draft.has(20, path + "/where") ? " where (" + field.name() + " is not null)" : "")
                        + (draft.has(15, path + "/deferrable") ? " deferrable" : ""));
    }

    private void foreign(Relation table, int number) {
        String path = "foreign key/" + table.slot() + number;
        List<Relation> targets = draft.tables().stream()
                .filter(target -> draft.keys.containsKey(target.slot()))
                .filter(target ->
                        target.kind() != Relation.Kind.UNLOGGED_TABLE || table.kind() == Relation.Kind.UNLOGGED_TABLE)
                .toList();
        boolean isPart = table.kind() == Relation.Kind.PARTITION;
        boolean isWhole = table.kind() == Relation.Kind.PARTITIONED_TABLE;
        // A partition's own one like that of its table would be taken for it.
        List<Field> sources = table.fields().stream()
                .filter(field -> !(isPart || isWhole) || isPart == field.name().equals("id"))
                .filter(field -> List.of("integer", "bigint", "smallint")
                        .contains(field.type().sql()))
                .filter(field -> !field.isGenerated())
                .toList();
        if (targets.isEmpty() || sources.isEmpty() || !draft.has(35, path)) {
            return;
        }
        Relation target = draft.choices.pick(targets, path + "/target");
        Field source = draft.choices.pick(sources, path + "/source");
        boolean mayBeInvalid = !isWhole && target.kind() != Relation.Kind.PARTITIONED_TABLE;
        draft.add("alter table " + table.name() + " add" + constraint(table, "w" + table.slot() + number, path)
                + " foreign key (" + source.name() + ") references " + target.name()
                + (draft.has(80, path + "/id") ? " (id)" : "") + rules(path)
                + (mayBeInvalid && draft.has(8, path + "/not valid") ? " not valid" : ""));
    }

    private String rules(String path) {
        String deletion = draft.choices.pick(
                List.of(
                        "",
                        " ",
                        "  ",
                        " on delete cascade",
                        " on delete set null",
                        " on delete restrict",
                        " on delete set default"),
                path + "/delete");
        return (draft.has(8, path + "/full") ? " match full" : "")
                + (draft.has(10, path + "/update") ? " on update cascade" : "")
                + deletion
                + (draft.has(12, path + "/deferrable")
                        ? " deferrable" + (draft.has(50, path + "/deferred") ? " initially deferred" : "")
                        : "");
    }

    private void index(Relation table, int number) {
        String path = "index/" + table.slot() + number;
        if (table.ordered().isEmpty() || !draft.has(25, path)) {
            return;
        }
        String name = draft.plain("j" + table.slot() + number);
        Field field = draft.choices.pick(table.ordered(), path + "/field");
        String method = method(field, path);
        boolean tree = method.equals("btree");
        boolean unique = tree
                && table.kind() != Relation.Kind.PARTITIONED_TABLE
                && !hasRowsTwice(table)
                && draft.has(15, path + "/unique");
        List<String> keys = new ArrayList<>(List.of(key(field, tree, path)));
        if (tree && draft.has(30, path + "/second")) {
            Field second = draft.choices.pick(table.ordered(), path + "/second field");
            keys.add(second.name()
                    + (draft.has(30, path + "/desc") ? " desc" : "")
                    + (draft.has(20, path + "/nulls") ? " nulls first" : ""));
        }
        Field condition = draft.choices.pick(table.fields(), path + "/condition");
        String where = draft.has(15, path + "/where") ? " where " + condition.name() + " is not null" : "";
        draft.add("create " + (unique ? "unique " : "") + "index " + name + " on " + table.name() + " using " + method
                + " (" + String.join(", ", keys) + ")" + where(tree, path) + where);
        String qualified = Draft.beside(name, table.name());
        draft.comment("index", qualified, path);
        boolean isTable = table.kind() == Relation.Kind.TABLE;
        if (isTable && tree && where.isEmpty() && draft.has(5, path + "/cluster")) {
            draft.add("alter table " + table.name() + " cluster on " + name);
        }
        if (keys.getFirst().startsWith("(") && draft.has(30, path + "/statistics")) {
            draft.add("alter index " + qualified + " alter column 1 set statistics 30");
        }
    }

    private boolean hasRowsTwice(Relation view) {
        return draft.statements.stream()
                .anyMatch(statement -> statement.startsWith("create materialized view " + view.name() + " ")
                        && (statement.contains(" union all ") || statement.contains(" join ")));
    }

    private String where(boolean tree, String path) {
        return tree && draft.has(8, path + "/fillfactor") ? " with (fillfactor = 75)" : "";
    }

    private String method(Field field, String path) {
        List<String> methods = switch (field.type().family()) {
            case ARRAY ->
                field.type().sql().equals("integer[]") || field.type().sql().equals("text[]")
                        ? List.of("btree", "gin")
                        : List.of("btree");
            case JSON -> List.of("btree", "gin", "hash");
            case RANGE -> List.of("btree", "gist", "hash");
            case NUMBER, ENUM -> List.of("btree", "btree ", "hash");
            case TEXT, TIME, BOOLEAN, ORDERED, COMPOSITE, OTHER -> List.of("btree");
        };
        return draft.choices.pick(methods, path + "/method").strip();
    }

    private String key(Field field, boolean tree, String path) {
        List<Call> calls = draft.calls(field.type(), true).stream()
                .filter(Call::isImmutable)
                .toList();
        if (!calls.isEmpty() && draft.has(40, path + "/call")) {
            return "(" + draft.choices.pick(calls, path + "/function").name() + "(" + field.name() + "))";
        }
        if (tree && draft.has(15, path + "/expression")) {
            return "(" + field.name() + " is null)";
        }
        return field.name()
                + (tree && field.type().sql().equals("text") && draft.has(15, path + "/class")
                        ? " text_pattern_ops"
                        : "")
                + (tree && draft.has(15, path + "/down") ? " desc" : "");
    }
}
