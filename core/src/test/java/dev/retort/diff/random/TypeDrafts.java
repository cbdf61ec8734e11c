package dev.retort.diff.random;

import dev.retort.diff.random.ColumnType.Family;
import java.util.ArrayList;
import java.util.List;

/** Sequences, enums, domains, composite and range types. */
final class TypeDrafts {

    private final Draft draft;

    private TypeDrafts(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        TypeDrafts types = new TypeDrafts(draft);
        for (int i = 0; i < 2; i++) {
            types.sequence("s" + i);
            types.enumeration("e" + i);
        }
        for (int i = 0; i < 3; i++) {
            types.domain("d" + i);
        }
        types.composite("k0");
        types.composite("k1");
        types.range("r0");
    }

    private void sequence(String slot) {
        String path = "sequence/" + slot;
        if (!draft.has(35, path)) {
            return;
        }
        String name = draft.name(slot);
        boolean down = draft.has(15, path + "/down");
        draft.add("create sequence " + name
                + (draft.has(20, path + "/type") ? " as integer" : "")
                + " increment " + (down ? -1 : draft.has(20, path + "/step") ? 5 : 1)
                + (draft.has(20, path + "/min") ? down ? " minvalue -1000" : " minvalue 1" : "")
                + (draft.has(20, path + "/max") ? down ? " maxvalue -1" : " maxvalue 1000" : "")
                + (draft.has(20, path + "/start") ? down ? " start -10" : " start 10" : "")
                + (draft.has(20, path + "/cache") ? " cache 5" : "")
                + (draft.has(20, path + "/cycle") ? " cycle" : ""));
        draft.sequences.add(name);
        draft.comment("sequence", name, path);
        if (draft.has(8, path + "/grant")) {
            draft.add("grant usage on sequence " + name + " to pg_monitor");
        }
    }

    private void enumeration(String slot) {
        String path = "enum/" + slot;
        if (!draft.has(50, path)) {
            return;
        }
        List<String> labels = new ArrayList<>(List.of("'a'"));
        for (String label : List.of("'b'", "'c'", "'it''s'", "'e'")) {
            if (draft.has(50, path + "/" + label)) {
                labels.add(draft.has(15, path + "/" + label + "/first") ? 0 : labels.size(), label);
            }
        }
        String name = draft.name(slot);
        draft.add("create type " + name + " as enum (" + String.join(", ", labels) + ")");
        found("type", name, new ColumnType(name, Family.ENUM, "'a'", "'a'"), path);
        if (draft.has(30, path + "/array")) {
            draft.own.add(new ColumnType(name + "[]", Family.ARRAY, "'{}'", "'{a}'"));
        }
    }

    private void domain(String slot) {
        String path = "domain/" + slot;
        if (!draft.has(35, path)) {
            return;
        }
        List<ColumnType> bases = new ArrayList<>(ColumnType.BUILT_IN.subList(0, 14));
        bases.addAll(draft.own);
        ColumnType base = draft.choices.pick(bases, path + "/base");
        String name = draft.name(slot);
        String plain = name.substring(name.lastIndexOf('.') + 1).replaceAll("[^a-z0-9]", "");
        StringBuilder statement = new StringBuilder("create domain " + name + " as " + base.sql());
        if (base.family() == Family.TEXT && draft.has(10, path + "/collation")) {
            statement.append(" collate \"C\"");
        }
        boolean notNull = draft.has(6, path + "/not null");
        statement.append(notNull ? " not null" : "");
        if (draft.has(25, path + "/default") || notNull) {
            statement.append(" default ").append(base.value());
        }
        for (String check : List.of("one", "two")) {
            if (draft.has(30, path + "/check " + check)) {
                String rule = draft.condition(new Draft.Field("value", base, false), "value", path + "/" + check);
                statement
                        .append(" constraint ")
                        .append(plain)
                        .append('_')
                        .append(check)
                        .append(" check (")
                        .append(rule)
                        .append(")");
            }
        }
        draft.add(statement.toString());
        found("domain", name, new ColumnType(name, base.family(), base.value(), base.other()), path);
    }

    private void composite(String slot) {
        String path = "composite/" + slot;
        if (!draft.has(25, path)) {
            return;
        }
        List<String> attributes = new ArrayList<>();
        for (String attribute : List.of("x", "y", "z")) {
            if (attributes.isEmpty() || draft.has(60, path + "." + attribute)) {
                ColumnType type = draft.choices.pick(all(), path + "." + attribute + "/type");
                boolean collated = type.family() == Family.TEXT
                        && !draft.own.contains(type)
                        && draft.has(10, path + "." + attribute + "/collation");
                attributes.add(attribute + " " + type.sql() + (collated ? " collate \"C\"" : ""));
            }
        }
        String name = draft.name(slot);
        draft.add("create type " + name + " as (" + String.join(", ", attributes) + ")");
        found("type", name, new ColumnType(name, Family.COMPOSITE, "null", "null"), path);
    }

    private void range(String slot) {
        String path = "range/" + slot;
        if (!draft.has(20, path)) {
            return;
        }
        List<ColumnType> subtypes = all().stream()
                .filter(type -> type.isOrdered() && !type.sql().endsWith("[]"))
                .toList();
        ColumnType subtype = draft.choices.pick(subtypes, path + "/subtype");
        String name = draft.name(slot);
        draft.add("create type " + name + " as range (subtype = "
                + subtype.sql().replaceAll("\\(.*", "")
                + (subtype.family() == Family.TEXT && draft.has(20, path + "/collation") ? ", collation = \"C\"" : "")
                + ")");
        found("type", name, new ColumnType(name, Family.RANGE, "'empty'", "'(,)'"), path);
    }

    private List<ColumnType> all() {
        List<ColumnType> all = new ArrayList<>(ColumnType.BUILT_IN);
        all.addAll(draft.own);
        return all;
    }

    private void found(String kind, String name, ColumnType type, String path) {
        draft.own.add(type);
        draft.comment(kind, name, path);
        if (draft.has(4, path + "/grant")) {
            draft.add("revoke usage on type " + name + " from public");
        }
    }
}
