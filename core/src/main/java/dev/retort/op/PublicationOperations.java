package dev.retort.op;

import dev.retort.definition.PublicationPart;
import dev.retort.operation.PublicationOperation.AddToPublication;
import dev.retort.operation.PublicationOperation.AlterPublication;
import dev.retort.operation.PublicationOperation.CreatePublication;
import dev.retort.operation.PublicationOperation.DropFromPublication;
import dev.retort.operation.PublicationOperation.DropPublication;
import dev.retort.schema.Dropping;
import dev.retort.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/** Publications of logical replication; see {@link PublicationPart} for what they publish. */
public sealed interface PublicationOperations extends Recorder permits Operations {

    /** {@code op.createPublication("changes", forTable("users").columns("id", "name"), publish("insert", "update"))}. */
    default void createPublication(String name, PublicationPart... parts) {
        invoke(new CreatePublication(Identifier.of(name), here(parts)));
    }

    /** {@code op.addToPublication("changes", forTable("offers"), forTablesIn("app"))}. */
    default void addToPublication(String name, PublicationPart.Content... contents) {
        invoke(new AddToPublication(Identifier.of(name), contents(contents)));
    }

    /** {@code op.dropFromPublication("changes", forTable("users").where("active"))}, as it was added. */
    default void dropFromPublication(String name, PublicationPart.Content... contents) {
        invoke(new DropFromPublication(Identifier.of(name), contents(contents)));
    }

    /** {@code op.alterPublication("changes", publish("insert"))}; not reversible, the other one is. */
    default void alterPublication(String name, PublicationPart... parts) {
        alterPublication(name, PublicationPart.change(parts));
    }

    /**
     * Alters a publication and says what it was:
     * {@code op.alterPublication("changes", change(forTable("users")).from(forTable("users").where("active")))}. What is published
     * replaces all that was published before.
     */
    default void alterPublication(String name, PublicationPart.Change change) {
        invoke(new AlterPublication(
                Identifier.of(name),
                here(change.parts().toArray(PublicationPart[]::new)),
                here(change.was().toArray(PublicationPart[]::new))));
    }

    /** {@code op.dropPublication("changes")}; not reversible, the other one is. */
    default void dropPublication(String name) {
        invoke(new DropPublication(Identifier.of(name), null, Dropping.PLAIN));
    }

    /**
     * Drops a publication and says what it was: {@code op.dropPublication("changes", forAllTables())}; for one without parts that is
     * {@code publish("insert", "update", "delete", "truncate")}.
     */
    default void dropPublication(String name, PublicationPart first, PublicationPart... more) {
        List<PublicationPart> parts = here(Parts.of(first, more).toArray(PublicationPart[]::new));
        CreatePublication was = new CreatePublication(Identifier.of(name), parts);
        invoke(new DropPublication(Identifier.of(name), was, Dropping.PLAIN));
    }

    /** {@code op.dropPublication("changes", ifExists())}. */
    default void dropPublication(String name, Dropping how) {
        invoke(new DropPublication(Identifier.of(name), null, how));
    }

    private List<PublicationPart> here(PublicationPart... parts) {
        return Stream.of(parts).map(part -> part.in(schema())).toList();
    }

    private List<PublicationPart.Content> contents(PublicationPart.Content... contents) {
        return Stream.of(contents)
                .<PublicationPart.Content>map(
                        content -> content instanceof PublicationPart.OneTable one ? one.in(schema()) : content)
                .toList();
    }
}
