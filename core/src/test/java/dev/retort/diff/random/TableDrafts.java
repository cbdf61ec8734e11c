package dev.retort.diff.random;

import dev.retort.diff.random.ColumnType.Family;
import dev.retort.diff.random.Draft.Call;
import dev.retort.diff.random.Draft.Field;
import dev.retort.diff.random.Draft.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables and their columns, also partitions and children. */
final class TableDrafts {

    private static final ColumnType INTEGER = ColumnType.BUILT_IN.get(1);
    private static final ColumnType BIGINT = ColumnType.BUILT_IN.get(2);

    private final Draft draft;

    private TableDrafts(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        TableDrafts tables = new TableDrafts(draft);
        for (int i = 0; i < 3; i++) {
            tables.table("t" + i);
        }
        tables.partitioned("p0");
        tables.family();
    }

    private void table(String slot) {
        String path = "table/" + slot;
        if (!draft.has(80, path)) {
            return;
        }
        String name = draft.name(slot);
        List<Field> fields = new ArrayList<>();
        List<String> columns = columns(slot, fields, 4);
        boolean unlogged = draft.has(6, path + "/unlogged");
        draft.add("create " + (unlogged ? "unlogged " : "") + "table " + name + " (" + String.join(", ", columns) + ")"
                + storage(path));
        found(new Relation(slot, name, unlogged ? Relation.Kind.UNLOGGED_TABLE : Relation.Kind.TABLE, fields));
    }

    private String storage(String path) {
        List<String> options = new ArrayList<>();
        if (draft.has(8, path + "/fillfactor")) {
            options.add("fillfactor = " + (draft.has(50, path + "/fillfactor/number") ? 70 : 80));
        }
        if (draft.has(5, path + "/autovacuum")) {
            options.add("autovacuum_enabled = false");
        }
        return options.isEmpty() ? "" : " with (" + String.join(", ", options) + ")";
    }

    private void found(Relation table) {
        String path = "table/" + table.slot();
        draft.relations.add(table);
        draft.comment("table", table.name(), path);
        if (draft.has(6, path + "/grant")) {
            draft.add("grant select" + (draft.has(50, path + "/grant/more") ? ", insert" : "") + " on " + table.name()
                    + " to pg_monitor");
        }
        for (Field field : table.fields()) {
            draft.comment("column", table.name() + "." + field.name(), "column." + table.slot() + field.name());
            if (draft.has(3, "grant/" + table.slot() + field.name())) {
                draft.add("grant select (" + field.name() + ") on " + table.name() + " to pg_monitor");
            }
        }
        columnStorage(table);
    }

    private void columnStorage(Relation table) {
        for (Field field : table.fields()) {
            String path = "column storage/" + table.slot() + "." + field.name();
            String alter = "alter table " + table.name() + " alter " + field.name();
            if (List.of("text", "varchar", "bytea", "jsonb", "text[]")
                            .contains(field.type().sql())
                    && table.kind() != Relation.Kind.PARTITION
                    && draft.has(8, path + "/strategy")) {
                draft.add(alter + " set storage " + (draft.has(50, path + "/which") ? "external" : "main"));
            }
            if (draft.has(4, path + "/statistics")) {
                draft.add(alter + " set statistics 50");
            }
            if (draft.has(3, path + "/options")) {
                draft.add(alter + " set (n_distinct = 5)");
            }
        }
    }

    private List<String> columns(String slot, List<Field> fields, int number) {
        List<String> columns = new ArrayList<>();
        if (draft.has(90, "column/" + slot + ".id")) {
            columns.add(id(slot, fields));
        }
        for (int i = 0; i < number; i++) {
            String column = draft.plain(slot.equals("p0") ? "c" + i + "p" : "c" + i + slot);
            String path = "column/" + slot + ".c" + i;
            if (fields.isEmpty() || draft.has(70, path)) {
                List<ColumnType> types =
                        !draft.own.isEmpty() && draft.has(50, path + "/own") ? draft.own : ColumnType.BUILT_IN;
                ColumnType type = draft.choices.pick(types, path + "/type");
                columns.add(column + " " + type.sql() + collation(type, path) + value(type, path)
                        + (draft.has(15, path + "/not null") ? " not null" : ""));
                fields.add(new Field(column, type, false));
            }
        }
        if (draft.has(25, "generated/" + slot)) {
            generated(slot, fields).ifPresent(columns::add);
        }
        return columns;
    }

    private String id(String slot, List<Field> fields) {
        String path = "column/" + slot + ".id/kind";
        List<String> kinds = new ArrayList<>(List.of(
                "integer",
                "bigint",
                "integer generated always as identity",
                "bigint generated always as identity",
                "bigint generated by default as identity (start 10 increment 2)",
                "serial",
                "bigserial"));
        for (String sequence : draft.sequences) {
            kinds.add("bigint default nextval('" + sequence + "')");
        }
        // What gives numbers to a table that has children cannot be added to it.
        if (slot.startsWith("i")) {
            kinds.removeIf(kind -> kind.contains("identity"));
        }
        String kind = draft.choices.pick(kinds, path);
        fields.add(new Field("id", kind.startsWith("big") ? BIGINT : INTEGER, false));
        return "id " + kind;
    }

    private String collation(ColumnType type, String path) {
        return List.of("text", "varchar", "varchar(20)", "char(3)").contains(type.sql())
                        && draft.has(12, path + "/collation")
                ? draft.has(50, path + "/collation/which") ? " collate \"C\"" : " collate \"POSIX\""
                : "";
    }

    private String value(ColumnType type, String path) {
        if (!draft.has(40, path + "/default")) {
            return "";
        }
        List<String> values = new ArrayList<>(List.of(type.value(), type.other()));
        for (Call call : draft.calls(type, false)) {
            values.add(call.name() + "()");
        }
        for (Call call : draft.calls(type, true)) {
            values.add(call.name() + "((" + type.value() + ")::" + type.sql() + ")");
        }
        if (List.of("integer", "bigint").contains(type.sql())) {
            draft.sequences.forEach(sequence -> values.add("nextval('" + sequence + "')"));
        }
        return " default " + draft.choices.pick(values, path + "/value");
    }

    private Optional<String> generated(String slot, List<Field> fields) {
        String path = "generated/" + slot;
        // A child may have its id from its parent.
        List<Field> plain = fields.stream()
                .filter(field -> !slot.startsWith("i") || !field.name().equals("id"))
                .toList();
        return draft.choices.pickAny(plain, path + "/of").map(field -> {
            ColumnType type = field.type();
            List<Call> calls =
                    draft.calls(type, true).stream().filter(Call::isImmutable).toList();
            boolean isCall = !calls.isEmpty() && draft.has(60, path + "/call");
            ColumnType result = isCall || type.family() == Family.ENUM ? type : ColumnType.BUILT_IN.get(11);
            String expression = isCall
                    ? draft.choices.pick(calls, path + "/function").name() + "(" + field.name() + ")"
                    : type.family() == Family.ENUM
                            ? field.name()
                            : field.name() + (draft.has(50, path + "/expression") ? " is null" : " is not null");
            boolean virtual =
                    draft.version >= 18 && !isCall && !draft.own.contains(type) && draft.has(50, path + "/virtual");
            String column = draft.plain("g0" + slot);
            fields.add(new Field(column, result, true));
            return column + " " + result.sql() + " generated always as (" + expression + ")"
                    + (virtual ? " virtual" : " stored");
        });
    }

    private void partitioned(String slot) {
        String path = "partitioned/" + slot;
        if (!draft.has(30, path)) {
            return;
        }
        String name = draft.fixedName(slot);
        List<Field> fields = new ArrayList<>();
        List<String> columns = columns(slot, fields, 3);
        columns.removeIf(column -> column.startsWith("id ") || column.contains(" generated always "));
        fields.removeIf(field -> field.name().equals("id") || field.isGenerated());
        columns.addFirst("id bigint" + (draft.has(50, path + "/default") ? " default 7" : ""));
        fields.addFirst(new Field("id", BIGINT, false));
        String strategy = draft.choices
                .pick(List.of("range", "range ", "list", "hash"), path + "/strategy")
                .strip();
        draft.add("create table " + name + " (" + String.join(", ", columns) + ") partition by " + strategy + " (id)");
        found(new Relation(slot, name, Relation.Kind.PARTITIONED_TABLE, List.copyOf(fields)));
        int middle = draft.has(50, path + "/middle") ? 100 : 150;
        for (int i = 0; i < 2; i++) {
            if (draft.has(60, path + "/part" + i)) {
                part(
                        name,
                        slot + "x" + i,
                        columns,
                        fields,
                        switch (strategy) {
                            case "range" ->
                                i == 0 ? "from (minvalue) to (" + middle + ")" : "from (" + middle + ") to (1000)";
                            case "list" -> i == 0 ? "in (7, " + middle + ")" : "in (1, 2, null)";
                            default -> "with (modulus 3, remainder " + i + ")";
                        });
            }
        }
        if (!strategy.equals("hash") && draft.has(30, path + "/rest")) {
            part(name, slot + "x9", columns, fields, "default");
        }
    }

    private void part(String parent, String slot, List<String> columns, List<Field> fields, String bound) {
        String path = "partition/" + slot;
        String name = draft.name(slot);
        String values = bound.equals("default") ? " default" : " for values " + bound;
        // One that leaves keeps copies of what its table had, which no catalog knows the names of.
        if (draft.choices.isFixed(85, path + "/attached")) {
            if (draft.has(70, path + "/born")) {
                draft.add("create table " + name + " partition of " + parent + values + storage(path));
            } else {
                draft.add("create table " + name + " (" + String.join(", ", columns) + ")" + storage(path));
                draft.add("alter table " + parent + " attach partition " + name + values);
            }
            if (draft.has(8, path + "/default")) {
                draft.add("alter table " + name + " alter id set default 5");
            }
        } else {
            draft.add("create table " + name + " (" + String.join(", ", columns) + ")" + storage(path));
        }
        found(new Relation(slot, name, Relation.Kind.PARTITION, List.copyOf(fields)));
    }

    private void family() {
        if (!draft.has(20, "inheritance/i0")) {
            return;
        }
        String parent = draft.fixedName("i0");
        List<Field> fields = new ArrayList<>();
        List<String> columns = columns("i0", fields, 2);
        draft.add("create table " + parent + " (" + String.join(", ", columns) + ")");
        found(new Relation("i0", parent, Relation.Kind.TABLE, List.copyOf(fields)));
        for (String slot : List.of("i1", "i2")) {
            if (draft.has(60, "inheritance/" + slot)) {
                String name = draft.name(slot);
                List<Field> own = new ArrayList<>();
                List<String> more = columns(slot, own, 2);
                boolean inherits = draft.choices.isFixed(80, "inheritance/" + slot + "/inherits");
                if (inherits) {
                    more.removeIf(column -> column.startsWith("id "));
                    own.removeIf(field -> field.name().equals("id"));
                }
                if (inherits && draft.has(20, "inheritance/" + slot + "/own")) {
                    columns.stream()
                            .filter(column -> !column.contains(" generated "))
                            .findFirst()
                            .ifPresent(more::add);
                }
                draft.add("create table " + name + " (" + String.join(", ", more) + ")"
                        + (inherits ? " inherits (" + parent + ")" : ""));
                List<Field> all = new ArrayList<>(own);
                if (inherits) {
                    all.addAll(fields);
                }
                found(new Relation(slot, name, Relation.Kind.TABLE, all));
            }
        }
    }
}
