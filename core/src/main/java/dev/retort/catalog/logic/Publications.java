package dev.retort.catalog.logic;

import dev.retort.catalog.Key;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Reading;
import dev.retort.definition.PublicationPart;
import dev.retort.definition.PublicationPart.Event;
import dev.retort.definition.PublicationPart.GeneratedColumns;
import dev.retort.definition.PublicationPart.Identity;
import dev.retort.definition.PublicationPart.OneTable;
import dev.retort.definition.PublicationPart.Publish;
import dev.retort.definition.PublicationPart.TablesIn;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publications: what they publish, and how. One that publishes no event at all is not read, as it does nothing. */
final class Publications {

    private Publications() {}

    static void read(Reading reading) throws SQLException {
        Map<Long, List<PublicationPart>> contents = new HashMap<>();
        Map<Oid, Long> members = new HashMap<>();
        readTables(reading, contents, members);
        readSchemas(reading, contents, members);
        Map<Long, Key> keys = new HashMap<>();
        reading.query("""
                select p.oid, p.pubname as name, p.puballtables as all_tables, p.pubviaroot as via_root,
                    p.pubinsert as insert, p.pubupdate as update, p.pubdelete as delete, p.pubtruncate as truncate,
                    coalesce(pg_catalog.to_jsonb(p) ->> 'pubgencols', 'n') as generated
                from pg_catalog.pg_publication p
                where (p.pubinsert or p.pubupdate or p.pubdelete or p.pubtruncate)
                    and not exists (select from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_publication'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e')
                order by p.pubname collate "C"
                """, row -> {
            long oid = row.longNumber("oid");
            Identifier name = row.name("name");
            Key key = Key.of(new GlobalName(GlobalKind.PUBLICATION, name));
            keys.put(oid, key);
            reading.at(Oid.of(Oid.Table.PG_PUBLICATION, oid), key);
            List<PublicationPart> parts = new ArrayList<>(contents.getOrDefault(oid, List.of()));
            addOptions(parts, row);
            reading.found(key, new CreatePublication(name, parts));
        });
        members.forEach((member, publication) -> {
            Key key = keys.get(publication);
            if (key != null) {
                reading.at(member, key);
            }
        });
    }

    private static void readTables(Reading reading, Map<Long, List<PublicationPart>> contents, Map<Oid, Long> members)
            throws SQLException {
        Reading.RowReader reader = row -> {
            members.put(Oid.of(Oid.Table.PG_PUBLICATION_REL, row.longNumber("oid")), row.longNumber("publication"));
            add(
                    contents,
                    row,
                    new OneTable(reading.name(row), row.names("columns"), row.optionalExpression("condition")));
        };
        if (reading.server().isAtLeast(15)) {
            reading.query("""
                    select r.oid, r.prpubid as publication, n.nspname as schema, c.relname as name,
                        pg_catalog.pg_get_expr(r.prqual, r.prrelid) as condition,
                        (select pg_catalog.array_agg(a.attname order by a.attname collate "C")
                            from pg_catalog.unnest(r.prattrs::pg_catalog.int2[]) k (number)
                                join pg_catalog.pg_attribute a on a.attrelid = r.prrelid and a.attnum = k.number) as columns
                    from pg_catalog.pg_publication_rel r
                        join pg_catalog.pg_class c on c.oid = r.prrelid
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    order by n.nspname collate "C", c.relname collate "C"
                    """, reader);
        } else {
            reading.query("""
                    select r.oid, r.prpubid as publication, n.nspname as schema, c.relname as name,
                        null::pg_catalog.text as condition, null::pg_catalog.text[] as columns
                    from pg_catalog.pg_publication_rel r
                        join pg_catalog.pg_class c on c.oid = r.prrelid
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    order by n.nspname collate "C", c.relname collate "C"
                    """, reader);
        }
    }

    private static void readSchemas(Reading reading, Map<Long, List<PublicationPart>> contents, Map<Oid, Long> members)
            throws SQLException {
        if (reading.server().isAtLeast(15)) {
            reading.query("""
                    select s.oid, s.pnpubid as publication, n.nspname as name
                    from pg_catalog.pg_publication_namespace s join pg_catalog.pg_namespace n on n.oid = s.pnnspid
                    order by n.nspname collate "C"
                    """, row -> {
                members.put(
                        Oid.of(Oid.Table.PG_PUBLICATION_NAMESPACE, row.longNumber("oid")),
                        row.longNumber("publication"));
                add(contents, row, new TablesIn(row.name("name")));
            });
        }
    }

    private static void add(Map<Long, List<PublicationPart>> contents, CatalogRow row, PublicationPart part)
            throws SQLException {
        contents.computeIfAbsent(row.longNumber("publication"), none -> new ArrayList<>())
                .add(part);
    }

    /** Those that are not what PostgreSQL takes when nothing is said (manual, CREATE PUBLICATION). */
    private static void addOptions(List<PublicationPart> parts, CatalogRow row) throws SQLException {
        if (row.isTrue("all_tables")) {
            parts.add(new PublicationPart.AllTables());
        }
        List<Event> events = new ArrayList<>();
        for (Event event : Event.values()) {
            if (isPublished(event, row)) {
                events.add(event);
            }
        }
        if (events.size() < Event.values().length) {
            parts.add(new Publish(events));
        }
        if (row.isTrue("via_root")) {
            parts.add(Identity.PARTITION_ROOT);
        }
        if (row.letter("generated") == 's') {
            parts.add(GeneratedColumns.STORED);
        }
    }

    private static boolean isPublished(Event event, CatalogRow row) throws SQLException {
        return switch (event) {
            case INSERT -> row.isTrue("insert");
            case UPDATE -> row.isTrue("update");
            case DELETE -> row.isTrue("delete");
            case TRUNCATE -> row.isTrue("truncate");
        };
    }
}
