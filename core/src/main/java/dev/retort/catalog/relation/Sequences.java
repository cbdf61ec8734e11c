package dev.retort.catalog.relation;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.catalog.query.CatalogRow;
import dev.retort.catalog.query.Oid;
import dev.retort.catalog.query.Ours;
import dev.retort.catalog.query.Reading;
import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.SequenceOption.As;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.schema.SequenceOption.OwningColumn;
import dev.retort.schema.SequenceOption.Persistence;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sequences, and the columns that they go with; those of identity columns are parts of their columns. */
final class Sequences {

    private Sequences() {}

    static void read(Reading reading) throws SQLException {
        reading.query("""
                select c.oid, n.nspname as schema, c.relname as name, c.relpersistence as persistence,
                    tn.nspname as table_schema, o.relname as table, a.attname as column,
                """ + SequenceOptions.COLUMNS + """
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    join pg_catalog.pg_sequence q on q.seqrelid = c.oid
                    left join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                        and d.objid = c.oid and d.objsubid = 0 and d.deptype in ('a', 'i') and d.refobjsubid > 0
                        and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    left join pg_catalog.pg_class o on o.oid = d.refobjid and o.relkind in ('r', 'p')
                    left join pg_catalog.pg_namespace tn on tn.oid = o.relnamespace
                    left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = d.refobjsubid
                where c.relkind = 'S' and d.deptype is distinct from 'i' and""" + Ours.RELATION + """
                order by n.nspname collate "C", c.relname collate "C"
                """, row -> {
            QualifiedName name = reading.name(row);
            SequenceName sequence = new SequenceName(name);
            Key key = Key.of(sequence);
            reading.at(Oid.of(Oid.Table.PG_CLASS, row.longNumber("oid")), key);
            reading.found(key, new CreateSequence(name, options(row)));
            Identifier column = row.optionalName("column");
            if (column != null) {
                QualifiedName table = reading.name(row.name("table_schema"), row.name("table"));
                reading.found(
                        Key.of(sequence, Aspect.OWNING_COLUMN),
                        new AlterSequence(
                                name,
                                List.of(new OwnedBy(new OwningColumn(table, column))),
                                List.of(new OwnedBy(null))),
                        key,
                        Key.of(new PartName(PartKind.COLUMN, table, column)));
            }
        });
    }

    private static List<SequenceOption> options(CatalogRow row) throws SQLException {
        List<SequenceOption> options = new ArrayList<>();
        if (row.letter("persistence") == 'u') {
            options.add(Persistence.UNLOGGED);
        }
        if (!row.text("sequence_type").equals("bigint")) {
            options.add(new As(row.type("sequence_type")));
        }
        options.addAll(SequenceOptions.of(row));
        return options;
    }
}
