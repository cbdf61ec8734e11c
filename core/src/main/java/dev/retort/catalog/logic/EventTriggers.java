package dev.retort.catalog.logic;

import dev.retort.access.Grantee;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.EventTrigger;
import dev.retort.logic.Firing;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Previous;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.operation.TriggerOperation.CreateEventTrigger;
import dev.retort.operation.TriggerOperation.SetEventTriggerFiring;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import java.sql.SQLException;
import java.util.Locale;

/** Triggers of the database, with their owners and comments, so that nothing is made behind them. */
final class EventTriggers {

    private EventTriggers() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select t.oid, t.evtname as name, t.evtevent as event, t.evttags as tags, t.evtenabled as firing,
                    n.nspname as function_schema, f.proname as function,
                    pg_catalog.pg_get_userbyid(t.evtowner) as owner,
                    pg_catalog.obj_description(t.oid, 'pg_event_trigger') as comment
                from pg_catalog.pg_event_trigger t
                    join pg_catalog.pg_proc f on f.oid = t.evtfoid
                    join pg_catalog.pg_namespace n on n.oid = f.pronamespace
                where not exists (select from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass
                        and d.objid = t.oid and d.deptype = 'e')
                order by t.evtname collate "C"
                """, row -> {
            GlobalName name = new GlobalName(GlobalKind.EVENT_TRIGGER, row.name("name"));
            reading.at(Oid.of(Oid.Table.PG_EVENT_TRIGGER, row.longNumber("oid")), Key.of(name));
            reading.found(Key.of(name), new CreateEventTrigger(name.name(), trigger(reading, row)));
            Firing firing = Firings.read(row);
            if (firing != Firing.ORIGIN) {
                reading.found(
                        Key.of(name, Aspect.FIRING),
                        new SetEventTriggerFiring(name.name(), firing, Firing.ORIGIN),
                        Key.of(name));
            }
            reading.found(
                    Key.of(name, Aspect.OWNER),
                    new SetOwner(name, new Grantee.NamedRole(row.name("owner")), null),
                    Key.of(name));
            String comment = row.optionalText("comment");
            if (comment != null) {
                reading.found(
                        Key.of(name, Aspect.COMMENT), new Comment(name, comment, new Previous(null)), Key.of(name));
            }
        });
    }

    private static EventTrigger trigger(Reading reading, CatalogRow row) throws SQLException {
        return new EventTrigger(
                EventTrigger.Event.valueOf(row.text("event").toUpperCase(Locale.ROOT)),
                row.texts("tags"),
                Reference.name(reading, row, "function_schema", "function"));
    }
}
