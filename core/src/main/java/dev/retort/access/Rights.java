package dev.retort.access;

import dev.retort.access.Grantee.Everyone;
import dev.retort.access.Grantee.NamedRole;
import dev.retort.access.Grantee.RoleOfSession;
import dev.retort.access.Privilege.Kind;
import dev.retort.access.Target.AllInSchema;
import dev.retort.access.Target.NewObjects;
import dev.retort.access.Target.ObjectClass;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that a migration grants rights with, to be imported statically:
 * {@code op.grant(privileges(select(), update("email")), table("users"), "app_user")}. Privileges are methods, as constants would be
 * mistaken for the events of triggers.
 */
public final class Rights {

    /** Everybody: all roles, also those to come. */
    public static final Everyone PUBLIC = Everyone.PUBLIC;

    public static final RoleOfSession CURRENT_USER = RoleOfSession.CURRENT_USER;

    public static final RoleOfSession CURRENT_ROLE = RoleOfSession.CURRENT_ROLE;

    public static final RoleOfSession SESSION_USER = RoleOfSession.SESSION_USER;

    private Rights() {}

    /** A role by its name, where one may also be {@link #CURRENT_USER} and the like. */
    public static NamedRole roleNamed(String name) {
        return new NamedRole(Identifier.of(name));
    }

    /** {@code toRoles("app_user", "reader").withGrantOption()}. */
    public static GrantTo toRoles(String... roles) {
        return toRoles(named(roles));
    }

    /** {@code toRoles(PUBLIC)}. */
    public static GrantTo toRoles(Grantee... grantees) {
        return new GrantTo(List.of(grantees), GrantTo.Option.WITHOUT_GRANT_OPTION, null);
    }

    /** {@code fromRoles("app_user").cascade()}. */
    public static RevokeFrom fromRoles(String... roles) {
        return fromRoles(named(roles));
    }

    /** {@code fromRoles(PUBLIC)}. */
    public static RevokeFrom fromRoles(Grantee... grantees) {
        return new RevokeFrom(List.of(grantees), RevokeFrom.What.RIGHTS, null, Dependents.RESTRICT);
    }

    private static Grantee[] named(String... roles) {
        return Stream.of(roles).map(Rights::roleNamed).toArray(Grantee[]::new);
    }

    /** {@code privileges(select(), insert())}. */
    public static Privileges privileges(Privilege... privileges) {
        return new Privileges(List.of(privileges));
    }

    /** @param columns none for the whole object */
    public static Privileges allPrivileges(String... columns) {
        return privileges(of(Kind.ALL, columns));
    }

    /** @param columns none for the whole table */
    public static Privilege select(String... columns) {
        return of(Kind.SELECT, columns);
    }

    /** @param columns none for the whole table */
    public static Privilege insert(String... columns) {
        return of(Kind.INSERT, columns);
    }

    /** @param columns none for the whole table */
    public static Privilege update(String... columns) {
        return of(Kind.UPDATE, columns);
    }

    public static Privilege delete() {
        return of(Kind.DELETE);
    }

    public static Privilege truncate() {
        return of(Kind.TRUNCATE);
    }

    /** @param columns none for the whole table */
    public static Privilege references(String... columns) {
        return of(Kind.REFERENCES, columns);
    }

    public static Privilege trigger() {
        return of(Kind.TRIGGER);
    }

    /** {@code VACUUM}, {@code ANALYZE}, {@code REINDEX} and the like; PostgreSQL 17 and newer. */
    public static Privilege maintain() {
        return of(Kind.MAINTAIN);
    }

    public static Privilege usage() {
        return of(Kind.USAGE);
    }

    /** In a schema or database. */
    public static Privilege createIn() {
        return of(Kind.CREATE);
    }

    public static Privilege connect() {
        return of(Kind.CONNECT);
    }

    public static Privilege temporary() {
        return of(Kind.TEMPORARY);
    }

    public static Privilege execute() {
        return of(Kind.EXECUTE);
    }

    private static Privilege of(Kind kind, String... columns) {
        return new Privilege(kind, Stream.of(columns).map(Identifier::of).toList());
    }

    /** And views, materialized views and foreign tables. */
    public static AllInSchema allTablesIn(String schema) {
        return allIn(ObjectClass.TABLES, schema);
    }

    public static AllInSchema allSequencesIn(String schema) {
        return allIn(ObjectClass.SEQUENCES, schema);
    }

    public static AllInSchema allFunctionsIn(String schema) {
        return allIn(ObjectClass.FUNCTIONS, schema);
    }

    public static AllInSchema allProceduresIn(String schema) {
        return allIn(ObjectClass.PROCEDURES, schema);
    }

    /** Functions and procedures. */
    public static AllInSchema allRoutinesIn(String schema) {
        return allIn(ObjectClass.ROUTINES, schema);
    }

    private static AllInSchema allIn(ObjectClass objects, String schema) {
        return new AllInSchema(objects, Identifier.of(schema));
    }

    /** Tables, views and the like that will be made: {@code newTables().in("app").by("app_owner")}. */
    public static NewObjects newTables() {
        return new NewObjects(ObjectClass.TABLES, null, null);
    }

    public static NewObjects newSequences() {
        return new NewObjects(ObjectClass.SEQUENCES, null, null);
    }

    /** And procedures. */
    public static NewObjects newFunctions() {
        return new NewObjects(ObjectClass.FUNCTIONS, null, null);
    }

    public static NewObjects newTypes() {
        return new NewObjects(ObjectClass.TYPES, null, null);
    }

    public static NewObjects newSchemas() {
        return new NewObjects(ObjectClass.SCHEMAS, null, null);
    }

    /** PostgreSQL 18 and newer. */
    public static NewObjects newLargeObjects() {
        return new NewObjects(ObjectClass.LARGE_OBJECTS, null, null);
    }
}
