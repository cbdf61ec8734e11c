package dev.retort.diff;

import static dev.retort.schema.Elements.column;
import static dev.retort.schema.Names.column;
import static dev.retort.schema.Names.sequence;
import static dev.retort.schema.Names.table;
import static dev.retort.schema.PartitionKey.Strategy.RANGE;
import static dev.retort.schema.TableOption.partitionBy;
import static dev.retort.schema.TableOption.with;
import static dev.retort.schema.Types.integer;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.schema.ObjectName;
import dev.retort.schema.TableElement;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From an empty database all is made, each behind what it needs. */
class NewSchemaTest {

    @Test
    void aTableComesWithItsColumnsBehindWhatTheyNeed() {
        List<Operation> made = operations(List.of(
                entry(table("t"), create("t", with("fillfactor", 70))),
                entry(column("t", "b"), add("t", "b"), table("t"), column("t", "a")),
                entry(column("t", "a"), add("t", "a"), table("t"), sequence("s")),
                entry(sequence("s"), new CreateSequence(QualifiedName.of("s"), List.of()))));

        assertThat(made)
                .containsExactly(
                        new CreateSequence(QualifiedName.of("s"), List.of()),
                        create("t", column("b", integer()), column("a", integer()), with("fillfactor", 70)));
    }

    @Test
    void columnsComeLaterWhereTablesNeedEachOther() {
        List<Operation> made = operations(List.of(
                entry(table("a"), create("a")),
                entry(column("a", "x"), add("a", "x"), table("a"), table("b")),
                entry(table("b"), create("b")),
                entry(column("b", "y"), add("b", "y"), table("b"), table("a"))));

        assertThat(made).containsExactly(create("a"), create("b", column("y", integer())), add("a", "x"));
    }

    @Test
    void aPartitionedTableIsNotTakenApart() {
        List<Entry> entries = List.of(
                entry(table("a"), create("a", partitionBy(RANGE, "x"))),
                entry(column("a", "x"), add("a", "x"), table("a"), sequence("s")),
                entry(sequence("s"), new CreateSequence(QualifiedName.of("s"), List.of()), table("a")));

        assertThatThrownBy(() -> operations(entries))
                .isInstanceOf(CircularChangesException.class)
                .hasMessageStartingWith("these changes need each other")
                .hasMessageContaining("sequence s (create), table a (create)");
    }

    @Test
    void columnsOfATableThatIsThereAreAdded() {
        assertThat(operations(List.of(entry(column("t", "a"), add("t", "a"), table("t")))))
                .containsExactly(add("t", "a"));
    }

    private static List<Operation> operations(List<Entry> entries) {
        PostgresVersion server = PostgresVersion.NEWEST;
        return Difference.between(Catalog.empty(server), Catalog.of(server, entries))
                .operations();
    }

    private static Entry entry(ObjectName name, Operation made, ObjectName... needs) {
        return new Entry(
                Key.of(name),
                List.of(made),
                Stream.of(needs).map(Key::of).collect(toCollection(LinkedHashSet::new)),
                Entry.State.WORKS);
    }

    private static AddColumn add(String table, String column) {
        return new AddColumn(QualifiedName.of(table), column(column, integer()));
    }

    private static CreateTable create(String name, TableElement... elements) {
        return new CreateTable(QualifiedName.of(name), List.of(elements));
    }
}
