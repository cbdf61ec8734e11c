package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.logic.DefinitionText.RuleParts;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.logic.Firing;
import dev.retort.logic.Rule;
import dev.retort.operation.RuleOperation.CreateRule;
import dev.retort.operation.RuleOperation.SetRuleFiring;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;

/** Rules but for those that are what a view shows. One that does nothing beside its statement is not read: it is nothing. */
final class Rules {

    private Rules() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select r.oid, n.nspname as schema, c.relname as name, r.rulename as rule, r.ev_type as event,
                    r.is_instead as instead, r.ev_enabled as firing, pg_catalog.pg_get_ruledef(r.oid) as definition
                from pg_catalog.pg_rewrite r
                    join pg_catalog.pg_class c on c.oid = r.ev_class
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where r.ev_type <> '1' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and d.objid = r.oid and d.deptype = 'e')
                order by n.nspname collate "C", c.relname collate "C", r.rulename collate "C"
                """, row -> {
            RuleParts parts = DefinitionText.rule(row.code("definition"));
            if (row.isTrue("instead") || !parts.commands().isEmpty()) {
                read(reading, row, parts);
            }
        });
    }

    private static void read(Reading reading, CatalogRow row, RuleParts parts) throws SQLException {
        QualifiedName table = reading.name(row);
        PartName name = new PartName(PartKind.RULE, table, row.name("rule"));
        Key key = Key.of(name);
        Rule rule = new Rule(
                event(row.letter("event")),
                parts.condition(),
                row.isTrue("instead") ? Rule.Place.INSTEAD : Rule.Place.ALSO,
                parts.commands());
        reading.at(Oid.of(Oid.Table.PG_REWRITE, row.longNumber("oid")), key);
        reading.found(key, new CreateRule(table, name.name(), rule));
        Firing firing = Firings.read(row);
        if (firing != Firing.ORIGIN) {
            reading.found(
                    Key.of(name, Aspect.FIRING), new SetRuleFiring(table, name.name(), firing, Firing.ORIGIN), key);
        }
    }

    /** Manual, pg_rewrite: ev_type. */
    private static Rule.Event event(char type) throws SQLException {
        return switch (type) {
            case '2' -> Rule.Event.UPDATE;
            case '3' -> Rule.Event.INSERT;
            case '4' -> Rule.Event.DELETE;
            default -> throw new SQLException("a rule is for the unknown event " + type);
        };
    }
}
