package dev.retort.cases;

import static dev.retort.schema.Names.aggregate;
import static dev.retort.schema.Names.attribute;
import static dev.retort.schema.Names.collation;
import static dev.retort.schema.Names.constraint;
import static dev.retort.schema.Names.domain;
import static dev.retort.schema.Names.domainConstraint;
import static dev.retort.schema.Names.eventTrigger;
import static dev.retort.schema.Names.foreignTable;
import static dev.retort.schema.Names.foreignTableColumn;
import static dev.retort.schema.Names.function;
import static dev.retort.schema.Names.indexNamed;
import static dev.retort.schema.Names.materializedView;
import static dev.retort.schema.Names.materializedViewColumn;
import static dev.retort.schema.Names.policy;
import static dev.retort.schema.Names.procedure;
import static dev.retort.schema.Names.publication;
import static dev.retort.schema.Names.rule;
import static dev.retort.schema.Names.schemaNamed;
import static dev.retort.schema.Names.sequence;
import static dev.retort.schema.Names.statistics;
import static dev.retort.schema.Names.trigger;
import static dev.retort.schema.Names.typeNamed;
import static dev.retort.schema.Names.view;
import static dev.retort.schema.Names.viewColumn;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.text;

import dev.retort.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.Map;

/** One object of every kind, by the name of its kind, and the SQL that makes them all. */
final class ObjectKinds {

    /** All are owned by {@code old_owner}; what lives in a schema is in {@code app}. */
    static final String SETUP = """
            create role old_owner superuser; create role app_owner superuser; set local role old_owner;
            create schema app; create schema archive;
            create table app.users (id int constraint users_positive check (id > 0), name text);
            create index users_idx on app.users (id);
            create view app.people as select id, name from app.users;
            create materialized view app.folk as select id, name from app.users;
            create sequence app.numbers;
            create type app.mood as enum ('ok'); create type app.address as (street text);
            create domain app.email as text constraint email_at check (value like '%@%');
            create collation app.plain from "C";
            create statistics app.users_stats on id, name from app.users;
            create function app.twice(int, text) returns int language sql as 'select $1 * 2';
            create procedure app.tidy() language sql as 'select 1';
            create aggregate app.total(int) (sfunc = int4pl, stype = int);
            create aggregate app.number(*) (sfunc = int8inc, stype = bigint, initcond = '0');
            create trigger users_touch before update on app.users
                for each row execute function suppress_redundant_updates_trigger();
            create rule users_keep as on delete to app.users do instead nothing;
            create policy users_see on app.users;
            create foreign data wrapper nowhere; create server nowhere foreign data wrapper nowhere;
            create foreign table app.far (id int) server nowhere;
            create function app.seen() returns event_trigger language plpgsql as 'begin end';
            create event trigger ddl_seen on ddl_command_end execute function app.seen();
            create publication users_pub for table app.users""";

    private ObjectKinds() {}

    /** What has a schema and an owner of its own. */
    static Map<String, ObjectName> inSchema() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>();
        kinds.put("view", view("people"));
        kinds.put("materialized-view", materializedView("folk"));
        kinds.put("foreign-table", foreignTable("far"));
        kinds.put("sequence", sequence("numbers"));
        kinds.put("type", typeNamed("mood"));
        kinds.put("composite-type", typeNamed("address"));
        kinds.put("domain", domain("email"));
        kinds.put("collation", collation("plain"));
        kinds.put("statistics", statistics("users_stats"));
        kinds.put("function", function("twice", integer(), text()));
        kinds.put("procedure", procedure("tidy"));
        kinds.put("aggregate", aggregate("total", integer()));
        kinds.put("aggregate-of-rows", aggregate("number"));
        return kinds;
    }

    /** What belongs to a table, view, type or domain. */
    static Map<String, ObjectName> parts() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>();
        kinds.put("index", indexNamed("users_idx"));
        kinds.put("view-column", viewColumn("people", "name"));
        kinds.put("materialized-view-column", materializedViewColumn("folk", "name"));
        kinds.put("foreign-table-column", foreignTableColumn("far", "id"));
        kinds.put("constraint", constraint("users", "users_positive"));
        kinds.put("trigger", trigger("users", "users_touch"));
        kinds.put("rule", rule("users", "users_keep"));
        kinds.put("policy", policy("users", "users_see"));
        kinds.put("attribute", attribute("address", "street"));
        kinds.put("domain-constraint", domainConstraint("email", "email_at"));
        return kinds;
    }

    static Map<String, ObjectName> global() {
        Map<String, ObjectName> kinds = new LinkedHashMap<>();
        kinds.put("schema", schemaNamed("app"));
        kinds.put("event-trigger", eventTrigger("ddl_seen"));
        kinds.put("publication", publication("users_pub"));
        return kinds;
    }
}
