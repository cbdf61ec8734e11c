package dev.retort.cases;

import static dev.retort.access.Rights.CURRENT_ROLE;
import static dev.retort.access.Rights.CURRENT_USER;
import static dev.retort.access.Rights.SESSION_USER;
import static dev.retort.access.Rights.roleNamed;
import static dev.retort.schema.Names.column;
import static dev.retort.schema.Names.database;
import static dev.retort.schema.Names.extension;
import static dev.retort.schema.Names.indexNamed;
import static dev.retort.schema.Names.role;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.Names.trigger;

import dev.retort.op.Operations;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.operation.ObjectOperation.SetSchema;
import dev.retort.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can be done to an object, tried with every kind. */
final class ObjectKindCases {

    private static final String HOSTILE = """
            create role "x""; drop table y; --"; create schema "user";
            create table "x""; drop table y; --" (id int); create index "two words" on "x""; drop table y; --" (id);
            create trigger "user" before update on "x""; drop table y; --"
                for each row execute function suppress_redundant_updates_trigger()""";

    private ObjectKindCases() {}

    static List<OperationCase> all() {
        return Stream.of(renamed(), commented(), moved(), owned(), ownedOtherwise())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> renamed() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>(ObjectKinds.inSchema());
        kinds.putAll(ObjectKinds.parts());
        kinds.putAll(ObjectKinds.global());
        kinds.put("role", role("app_owner"));
        kinds.put("database", database("template1"));
        return Stream.concat(
                each(Rename.class, kinds, (op, object) -> op.schema("app").rename(object, "other")),
                Stream.of(hostile(Rename.class, op -> {
                    op.rename(trigger(HostileNames.ATTACK, HostileNames.KEYWORD), HostileNames.ATTACK);
                    op.rename(indexNamed(HostileNames.BLANK), HostileNames.UNICODE);
                    op.rename(role(HostileNames.ATTACK), HostileNames.LONGEST);
                })));
    }

    private static Stream<OperationCase> commented() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>(ObjectKinds.inSchema());
        kinds.putAll(ObjectKinds.parts());
        kinds.putAll(ObjectKinds.global());
        kinds.put("table", table("users"));
        kinds.put("column", column("users", "name"));
        kinds.put("role", role("app_owner"));
        return Stream.concat(
                each(Comment.class, kinds, (op, object) -> op.schema("app").comment(object, "It's good")),
                Stream.of(
                        new OperationCase(
                                Comment.class,
                                "database",
                                "",
                                op -> op.comment(database("template1"), "new", "default template for new databases")),
                        new OperationCase(
                                Comment.class,
                                "extension",
                                "create extension hstore; comment on extension hstore is null",
                                op -> op.comment(extension("hstore"), "of keys and values")),
                        hostile(
                                Comment.class,
                                op -> op.comment(trigger(HostileNames.ATTACK, HostileNames.KEYWORD), "it's \\"))));
    }

    private static Stream<OperationCase> moved() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>(ObjectKinds.inSchema());
        kinds.put("table", table("users"));
        return Stream.concat(
                each(SetSchema.class, kinds, (op, object) -> op.schema("app").setSchema(object, "archive")),
                Stream.of(
                        new OperationCase(
                                SetSchema.class,
                                "without-its-state-before",
                                "create schema app; create table users (id int)",
                                op -> op.setSchema(table("users"), "app")),
                        new OperationCase(
                                SetSchema.class,
                                "with-its-state-before",
                                "create schema app; create table users (id int)",
                                op -> op.setSchema(table("users"), "app", "public")),
                        new OperationCase(
                                SetSchema.class,
                                "extension",
                                "create schema app; create extension hstore",
                                op -> op.setSchema(extension("hstore"), "app", "public")),
                        new OperationCase(
                                SetSchema.class,
                                "extension-without-its-state-before",
                                "create schema app; create extension hstore",
                                op -> op.setSchema(extension("hstore"), "app")),
                        hostile(
                                SetSchema.class,
                                op -> op.schema("public")
                                        .setSchema(table(HostileNames.ATTACK), HostileNames.KEYWORD))));
    }

    private static Stream<OperationCase> owned() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>(ObjectKinds.inSchema());
        kinds.putAll(ObjectKinds.global());
        kinds.put("table", table("users"));
        return Stream.concat(
                each(
                        SetOwner.class,
                        kinds,
                        (op, object) -> op.schema("app").setOwner(object, "app_owner", "old_owner")),
                Stream.of(
                        owner("database", op -> op.setOwner(database("template1"), "app_owner")),
                        hostile(SetOwner.class, op -> op.setOwner(table(HostileNames.ATTACK), HostileNames.ATTACK))));
    }

    private static Stream<OperationCase> ownedOtherwise() {
        return Stream.of(
                owner("without-its-state-before", op -> op.schema("app").setOwner(table("users"), "app_owner")),
                owner("current-user", op -> op.schema("app").setOwner(table("users"), CURRENT_USER)),
                owner("current-role", op -> op.schema("app").setOwner(table("users"), CURRENT_ROLE)),
                owner(
                        "session-user-with-its-state-before",
                        op -> op.schema("app").setOwner(table("users"), SESSION_USER, roleNamed("old_owner"))));
    }

    private static OperationCase owner(String name, Consumer<Operations> work) {
        return new OperationCase(SetOwner.class, name, ObjectKinds.SETUP, work);
    }

    private static OperationCase hostile(Class<? extends ObjectOperation> kind, Consumer<Operations> work) {
        return new OperationCase(kind, "hostile-names", HOSTILE, work);
    }

    private static Stream<OperationCase> each(
            Class<? extends ObjectOperation> kind,
            Map<String, ObjectName> kinds,
            BiConsumer<Operations, ObjectName> work) {
        return kinds.entrySet().stream()
                .map(entry -> new OperationCase(
                        kind, entry.getKey(), ObjectKinds.SETUP, op -> work.accept(op, entry.getValue())));
    }
}
