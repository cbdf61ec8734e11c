package dev.retort.diff.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema while it is put together: its statements so far, and what later ones can use. */
final class Draft {

    /** A function that gives a value of a type, from one of the same type where it has an argument. */
    record Call(String name, ColumnType type, boolean takesOne, boolean isImmutable) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Field(String name, ColumnType type, boolean isGenerated) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A table or a view. */
    record Relation(String slot, String name, Kind kind, List<Field> fields) {
        enum Kind {
            TABLE,
            UNLOGGED_TABLE,
            PARTITIONED_TABLE,
            PARTITION,
            VIEW,
            MATERIALIZED_VIEW
        }

        boolean isTable() {
            return switch (kind) {
                case TABLE, UNLOGGED_TABLE, PARTITIONED_TABLE, PARTITION -> true;
                case VIEW, MATERIALIZED_VIEW -> false;
            };
        }

        List<Field> ordered() {
            return fields.stream().filter(field -> field.type().isOrdered()).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    final Choices choices;
    final int version;
    final List<String> statements = new ArrayList<>();
    final List<ColumnType> types = new ArrayList<>(ColumnType.BUILT_IN);
    /** Those that are made here. */
    final List<ColumnType> own = new ArrayList<>();

    final List<String> sequences = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    /** By the slots of tables, their primary keys of one column. */
    final Map<String, Field> keys = new TreeMap<>();

    private final String home;
    private final List<String> schemas = new ArrayList<>();

    /** @param home the schema of its own; empty for the one that names without a schema are in */
    Draft(Choices choices, String home, int version) {
        this.choices = choices;
        this.home = home;
        this.version = version;
        schemas.add(home);
        if (!home.isEmpty()) {
            statements.add("create schema " + home);
        }
        if (choices.chance(15, "schema/more")) {
            schemas.add(home + "_more");
            statements.add("create schema " + home + "_more");
        }
    }

    /** For what is in no schema. */
    String global(String slot) {
        return "g" + home + "_" + slot;
    }

    /** With its schema. */
    String name(String slot) {
        String schema = schemas.size() > 1 && choices.chance(15, kind(slot) + "/" + slot + "/schema")
                ? schemas.get(1)
                : schemas.get(0);
        return schema.isEmpty() ? plain(slot) : schema + "." + plain(slot);
    }

    /** Of what has parts that would move when it has another name. */
    String fixedName(String slot) {
        return schemas.get(0).isEmpty() ? slot : schemas.get(0) + "." + slot;
    }

    /** Without. */
    String plain(String slot) {
        String name = choices.chance(6, kind(slot) + "/" + slot + "/name") ? "\"" + slot + " \"\"X\"" : slot;
        return name;
    }

    /** In the schema of something else. */
    static String beside(String name, String other) {
        int dot = other.startsWith("\"") ? -1 : other.indexOf('.');
        return dot < 0 ? name : other.substring(0, dot + 1) + name;
    }

    private static String kind(String slot) {
        return "name " + slot.replaceAll("[0-9].*", "");
    }

    boolean has(int percent, String path) {
        return choices.chance(percent, path);
    }

    void add(String statement) {
        statements.add(statement);
    }

    void comment(String kind, String name, String path) {
        if (has(7, "comment/" + path)) {
            add("comment on " + kind + " " + name + " is '" + (has(50, "comment/" + path + "/text") ? "a" : "it''s")
                    + "'");
        }
    }

    List<Relation> tables() {
        return relations.stream().filter(Relation::isTable).toList();
    }

    /** For a value of the type: what PostgreSQL can work out without a look at a table. */
    List<Call> calls(ColumnType type, boolean takesOne) {
        return calls.stream()
                .filter(call -> call.type().equals(type) && call.takesOne() == takesOne)
                .toList();
    }

    /** True of the field's value for every row that is ever there. */
    String condition(Field field, String name, String path) {
        ColumnType type = field.type();
        List<Call> calls = calls(type, true).stream().filter(Call::isImmutable).toList();
        if (!calls.isEmpty() && has(40, path + "/call")) {
            return "(" + choices.pick(calls, path + "/function").name() + "(" + name + ") is not null or " + name
                    + " is null)";
        }
        return switch (type.family()) {
            case NUMBER -> name + (has(50, path + "/number") ? " <> -1" : " > -5");
            case TEXT -> name + (has(50, path + "/text") ? " <> 'zz'" : " not in ('x', 'y')");
            case BOOLEAN -> has(50, path + "/boolean") ? name + " is not null or true" : name + " or not " + name;
            case ENUM ->
                has(50, path + "/enum") ? name + " is not null or true" : "coalesce(" + name + ", 'a') >= 'a' or true";
            case TIME, ORDERED, RANGE, JSON, ARRAY ->
                has(50, path + "/ordered") ? name + " = " + name : name + " <= " + name;
            case COMPOSITE, OTHER -> name + " is not null or true";
        };
    }
}
