package dev.retort.cases.table;

import static dev.retort.change.TableChange.ReplicaIdentity.Plain.DEFAULT;
import static dev.retort.change.TableChange.ReplicaIdentity.Plain.FULL;
import static dev.retort.change.TableChange.ReplicaIdentity.Plain.NOTHING;
import static dev.retort.change.TableChange.inherit;
import static dev.retort.change.TableChange.noInherit;
import static dev.retort.change.TableChange.resetParameter;
import static dev.retort.change.TableChange.setAccessMethod;
import static dev.retort.change.TableChange.setLogged;
import static dev.retort.change.TableChange.setParameter;
import static dev.retort.change.TableChange.setReplicaIdentity;
import static dev.retort.change.TableChange.setTablespace;
import static dev.retort.change.TableChange.setUnlogged;
import static dev.retort.change.TableChange.usingIndex;
import static dev.retort.operation.TableOperation.TruncateTable.Extent.REFERENCING_TABLES_TOO;
import static dev.retort.operation.TableOperation.TruncateTable.Extent.THIS_TABLE;
import static dev.retort.operation.TableOperation.TruncateTable.Identities.CONTINUE;
import static dev.retort.operation.TableOperation.TruncateTable.Identities.RESTART;
import static dev.retort.schema.Elements.name;

import dev.retort.cases.HostileNames;
import dev.retort.cases.OperationCase;
import dev.retort.change.TableChange;
import dev.retort.op.Operations;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.TruncateTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class AlterTableCases {

    private static final String OFFERS = """
            create schema app; create table app.parents (id int); create table app.offers (id int);
            create table parents (id int);
            create table offers (id int not null constraint uq_offers unique) with (fillfactor = 90)""";

    private AlterTableCases() {}

    public static List<OperationCase> all() {
        return Stream.of(storage(), identity(), inheritance(), truncated())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<OperationCase> storage() {
        return Stream.of(
                alter("set-parameter", setParameter("fillfactor", 70)),
                alter("set-parameter-from", setParameter("fillfactor", 70).from(90)),
                alter(
                        "set-parameter-where-was-none",
                        setParameter("toast.autovacuum_enabled", false).fromNone()),
                alter("reset-parameter", resetParameter("fillfactor")),
                alter("reset-parameter-from", resetParameter("fillfactor").from(90)),
                alter("unlogged", setUnlogged()),
                new OperationCase(
                        AlterTable.class,
                        "logged",
                        "create unlogged table offers (id int)",
                        op -> op.alterTable("offers", setLogged())),
                alter("tablespace", setTablespace("pg_default")),
                alter("tablespace-from", setTablespace("pg_default").from("pg_default")),
                alter("access-method", setAccessMethod("heap")).since(15),
                alter("access-method-from", setAccessMethod("heap").from("heap"))
                        .since(15),
                alter(
                        "several",
                        setUnlogged(),
                        setParameter("fillfactor", 50).from(90),
                        setReplicaIdentity(FULL).from(DEFAULT)));
    }

    private static Stream<OperationCase> identity() {
        return Stream.of(
                alter("replica-identity", setReplicaIdentity(NOTHING)),
                alter("replica-identity-from", setReplicaIdentity(FULL).from(DEFAULT)),
                alter(
                        "replica-identity-index",
                        setReplicaIdentity(usingIndex("uq_offers")).from(DEFAULT)));
    }

    private static Stream<OperationCase> inheritance() {
        String child = "create table parents (id int); create table offers () inherits (parents)";
        return Stream.of(
                alter("inherit", inherit("parents")),
                new OperationCase(
                        AlterTable.class, "no-inherit", child, op -> op.alterTable("offers", noInherit("parents"))),
                new OperationCase(
                        AlterTable.class,
                        "in-a-schema",
                        OFFERS,
                        op -> op.schema("app")
                                .alterTable("offers", inherit("parents"), inherit(name("public", "parents")))),
                new OperationCase(
                        AlterTable.class,
                        "hostile-names",
                        "create table \"Users\" (a int); create table \"x\"\"; drop table y; --\" (a int)",
                        op -> op.alterTable(HostileNames.ATTACK, inherit(HostileNames.UPPER))));
    }

    private static Stream<OperationCase> truncated() {
        return Stream.of(
                truncate("plain", op -> op.truncateTable("offers")),
                truncate("restart-identity", op -> op.truncateTable("offers", RESTART, THIS_TABLE)),
                truncate("cascade", op -> op.truncateTable("offers", CONTINUE, REFERENCING_TABLES_TOO)),
                truncate("in-a-schema", op -> op.schema("app").truncateTable("offers")),
                new OperationCase(
                        TruncateTable.class,
                        "hostile-names",
                        "create table \"x\"\"; drop table y; --\" (id int)",
                        op -> op.truncateTable(HostileNames.ATTACK, RESTART, REFERENCING_TABLES_TOO)));
    }

    private static OperationCase truncate(String name, Consumer<Operations> work) {
        return new OperationCase(TruncateTable.class, name, OFFERS, work);
    }

    private static OperationCase alter(String name, TableChange... changes) {
        return new OperationCase(AlterTable.class, name, OFFERS, op -> op.alterTable("offers", changes));
    }
}
