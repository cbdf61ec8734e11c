package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.Firing;
import dev.retort.logic.Trigger;
import dev.retort.logic.TriggerEvent;
import dev.retort.logic.TriggerMoment;
import dev.retort.logic.TriggerMoment.ConstraintTiming;
import dev.retort.logic.TriggerMoment.ConstraintTiming.Deferral;
import dev.retort.logic.TriggerMoment.Level;
import dev.retort.logic.TriggerMoment.Timing;
import dev.retort.operation.TriggerOperation.CreateTrigger;
import dev.retort.operation.TriggerOperation.SetTriggerFiring;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Triggers of tables and views, without those that PostgreSQL makes for constraints, and for partitions of a table that has one. */
final class Triggers {

    /** Bits of {@code tgtype} (src/include/catalog/pg_trigger.h). */
    private static final int ROW = 1;

    private static final int BEFORE = 1 << 1;
    private static final int INSERT = 1 << 2;
    private static final int DELETE = 1 << 3;
    private static final int UPDATE = 1 << 4;
    private static final int TRUNCATE = 1 << 5;
    private static final int INSTEAD = 1 << 6;

    /** Arguments are kept as bytes, each with a zero behind it; three characters a byte keep the zeros apart from halves. */
    private static final String TRIGGERS = """
            select t.oid, n.nspname as schema, c.relname as name, t.tgname as trigger, t.tgtype as type,
                t.tgenabled as firing, fn.nspname as function_schema, f.proname as function,
                t.tgconstraint as constraint, t.tgdeferrable as deferrable, t.tginitdeferred as deferred,
                rn.nspname as from_schema, rc.relname as from_table, t.tgoldtable as old_table, t.tgnewtable as new_table,
                case when t.tgqual is not null then pg_catalog.pg_get_triggerdef(t.oid) end as definition,
                (select pg_catalog.array_agg(a.attname order by k.place)
                    from pg_catalog.unnest(t.tgattr::pg_catalog.int2[]) with ordinality k (number, place)
                        join pg_catalog.pg_attribute a on a.attrelid = t.tgrelid and a.attnum = k.number) as columns,
                (select pg_catalog.array_agg(pg_catalog.convert_from(
                        pg_catalog.decode(pg_catalog.replace(p.bytes, ' ', ''), 'hex'),
                        pg_catalog.getdatabaseencoding()) order by p.place)
                    from pg_catalog.regexp_split_to_table(pg_catalog.regexp_replace(
                            pg_catalog.encode(t.tgargs, 'hex'), '(..)', '\\1 ', 'g'), '00 ')
                        with ordinality p (bytes, place)
                    where p.place <= t.tgnargs) as arguments
            from pg_catalog.pg_trigger t
                join pg_catalog.pg_class c on c.oid = t.tgrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_proc f on f.oid = t.tgfoid
                join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
                left join pg_catalog.pg_class rc on rc.oid = t.tgconstrrelid
                left join pg_catalog.pg_namespace rn on rn.oid = rc.relnamespace
            where not t.tgisinternal and t.tgparentid = 0 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and not exists (select from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and d.objid = t.oid and d.deptype = 'e')
            order by n.nspname collate "C", c.relname collate "C", t.tgname collate "C"
            """;

    private Triggers() {}

    static void read(Reading reading) throws SQLException {
        reading.query(TRIGGERS, row -> {
            QualifiedName table = reading.name(row);
            PartName name = new PartName(PartKind.TRIGGER, table, row.name("trigger"));
            Key key = Key.of(name);
            reading.at(Oid.of(Oid.Table.PG_TRIGGER, row.longNumber("oid")), key);
            reading.at(Oid.of(Oid.Table.PG_CONSTRAINT, row.longNumber("constraint")), key);
            reading.found(key, new CreateTrigger(table, name.name(), trigger(reading, row)));
            Firing firing = Firings.read(row);
            if (firing != Firing.ORIGIN) {
                reading.found(
                        Key.of(name, Aspect.FIRING),
                        new SetTriggerFiring(table, name.name(), firing, Firing.ORIGIN),
                        key);
            }
        });
    }

    private static Trigger trigger(Reading reading, CatalogRow row) throws SQLException {
        int type = row.number("type");
        String definition = row.optionalCode("definition");
        TriggerMoment moment = new TriggerMoment(
                timing(type),
                events(type, row.names("columns")),
                (type & ROW) == 0 ? Level.STATEMENT : Level.ROW,
                definition == null ? null : DefinitionText.condition(definition),
                row.optionalName("old_table"),
                row.optionalName("new_table"),
                row.longNumber("constraint") == 0 ? null : constraint(reading, row));
        return new Trigger(moment, Reference.name(reading, row, "function_schema", "function"), row.texts("arguments"));
    }

    private static Timing timing(int type) {
        if ((type & INSTEAD) != 0) {
            return Timing.INSTEAD_OF;
        }
        return (type & BEFORE) == 0 ? Timing.AFTER : Timing.BEFORE;
    }

    private static List<TriggerEvent> events(int type, List<Identifier> columns) {
        List<TriggerEvent> events = new ArrayList<>();
        if ((type & INSERT) != 0) {
            events.add(new TriggerEvent.Insert());
        }
        if ((type & UPDATE) != 0) {
            events.add(new TriggerEvent.Update(columns));
        }
        if ((type & DELETE) != 0) {
            events.add(new TriggerEvent.Delete());
        }
        if ((type & TRUNCATE) != 0) {
            events.add(new TriggerEvent.Truncate());
        }
        return events;
    }

    private static ConstraintTiming constraint(Reading reading, CatalogRow row) throws SQLException {
        Deferral immediate = row.isTrue("deferrable") ? Deferral.INITIALLY_IMMEDIATE : Deferral.NOT_DEFERRABLE;
        return new ConstraintTiming(
                row.isTrue("deferred") ? Deferral.INITIALLY_DEFERRED : immediate,
                Reference.optionalName(reading, row, "from_schema", "from_table"));
    }
}
