package dev.retort.diff.random;

import dev.retort.diff.random.ColumnType.Family;
import dev.retort.diff.random.Draft.Call;
import dev.retort.diff.random.Draft.Relation;
import java.util.ArrayList;
import java.util.List;

/** Functions, procedures and aggregates. */
final class RoutineDrafts {

    /** The trigger functions of a draft. */
    static final List<String> TRIGGERS = List.of("h0", "h1");

    private final Draft draft;

    private RoutineDrafts(Draft draft) {
        this.draft = draft;
    }

    /** Those that need no table. */
    static void add(Draft draft) {
        RoutineDrafts routines = new RoutineDrafts(draft);
        for (int i = 0; i < 4; i++) {
            routines.value("f" + i);
        }
        routines.aggregate("a0");
        TRIGGERS.forEach(
                slot -> draft.add("create function " + draft.name(slot) + "() returns trigger language plpgsql as "
                        + (draft.has(30, "trigger function/" + slot)
                                ? "'begin return new; end'"
                                : "'begin return null; end'")));
    }

    /** Those that do. */
    static void addOver(Draft draft) {
        RoutineDrafts routines = new RoutineDrafts(draft);
        for (int i = 0; i < 2; i++) {
            routines.reader("g" + i);
        }
        routines.procedure("p0");
    }

    private void value(String slot) {
        String path = "function/" + slot;
        if (!draft.has(40, path)) {
            return;
        }
        List<ColumnType> types = new ArrayList<>(ColumnType.BUILT_IN.subList(0, 14));
        types.addAll(draft.own);
        ColumnType type = draft.choices.pick(types, path + "/type");
        boolean takesOne = draft.has(50, path + "/takes one");
        boolean more = draft.has(15, path + "/more");
        boolean isImmutable = !type.value().endsWith("()") && draft.has(80, path + "/immutable");
        String name = draft.name(slot);
        String argument = takesOne ? (draft.has(20, path + "/argument") ? "y " : "x ") + type.sql() : "";
        String extra =
                more ? (takesOne ? ", " : "") + "m integer default " + (draft.has(50, path + "/extra") ? 1 : 2) : "";
        String body = takesOne
                ? argument.replaceAll(" .*", "").replaceFirst("^", "select ")
                : "select (" + type.value() + ")::" + type.sql() + (draft.has(20, path + "/body") ? " limit 1" : "");
        String text = draft.version >= 14 && draft.has(25, path + "/atomic")
                ? "begin atomic " + body + "; end"
                : draft.has(25, path + "/plpgsql")
                        ? "language plpgsql as 'begin return (" + body.replace("'", "''") + "); end'"
                        : "language sql as '" + body.replace("'", "''") + "'";
        String language = text.startsWith("begin") ? "language sql " : "";
        String traits = (isImmutable ? " immutable" : draft.has(30, path + "/stable") ? " stable" : " volatile")
                + (draft.has(10, path + "/strict") ? " strict" : "")
                + (draft.has(10, path + "/cost") ? " cost 7" : "")
                + (draft.has(10, path + "/parallel") ? " parallel safe" : "")
                + (draft.has(5, path + "/definer") ? " security definer" : "")
                + (draft.has(5, path + "/set") ? " set work_mem = '1MB'" : "");
        draft.add("create function " + name + "(" + argument + extra + ") returns " + type.sql() + " " + language
                + (text.startsWith("begin") ? traits + " " + text : text + traits));
        draft.calls.add(new Call(name, type, takesOne, isImmutable));
        String signature =
                name + "(" + (takesOne ? type.sql() : "") + (more ? (takesOne ? ", " : "") + "integer" : "") + ")";
        draft.comment("function", signature, path);
        if (draft.has(5, path + "/grant")) {
            draft.add("revoke execute on function " + signature + " from public");
        }
    }

    private void aggregate(String slot) {
        List<Call> steps = draft.calls.stream().filter(Call::takesOne).toList();
        if (steps.isEmpty() || !draft.has(10, "aggregate/" + slot)) {
            return;
        }
        String name = draft.name(slot);
        draft.add("create aggregate " + name + "(integer) (sfunc = int4pl, stype = integer"
                + (draft.has(50, "aggregate/" + slot + "/start") ? ", initcond = '0'" : "") + ")");
        draft.comment("aggregate", name + "(integer)", "aggregate/" + slot);
    }

    private void reader(String slot) {
        String path = "reader/" + slot;
        if (draft.relations.isEmpty() || !draft.has(35, path)) {
            return;
        }
        Relation relation = draft.choices.pick(draft.relations, path + "/relation");
        String name = draft.name(slot);
        String field = draft.choices.pick(relation.fields(), path + "/field").name();
        switch (draft.choices.pick(List.of("row", "set", "atomic", "table", "body"), path + "/form")) {
            case "row" ->
                draft.add("create function " + name + "(" + relation.name()
                        + ") returns integer language sql as 'select 1'");
            case "set" ->
                draft.add("create function " + name + "() returns setof " + relation.name()
                        + " language plpgsql as 'begin return; end'");
            case "atomic" -> {
                if (draft.version >= 14) {
                    draft.add("create function " + name + "() returns bigint language sql begin atomic select count("
                            + field + ") from " + relation.name() + "; end");
                }
            }
            case "table" ->
                draft.add("create function " + name + "(out n integer, out r " + relation.name()
                        + "[]) language plpgsql as 'begin n := 1; end'");
            case "body" ->
                draft.add("create function " + name
                        + "() returns bigint language plpgsql as 'begin return (select count(*) from " + relation.name()
                        + "); end'");
            case String other -> throw new IllegalStateException(other);
        }
    }

    private void procedure(String slot) {
        String path = "procedure/" + slot;
        if (!draft.has(15, path)) {
            return;
        }
        ColumnType type = draft.choices.pick(draft.own.isEmpty() ? ColumnType.BUILT_IN : draft.own, path + "/type");
        String name = draft.name(slot);
        draft.add("create procedure " + name + "(x " + type.sql()
                + (type.family() != Family.COMPOSITE && draft.has(40, path + "/default")
                        ? " default " + type.value()
                        : "")
                + ") language plpgsql as 'begin "
                + (draft.has(50, path + "/body") ? "null" : "perform 1") + "; end'");
        draft.comment("procedure", name, path);
    }
}
