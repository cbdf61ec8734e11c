package dev.retort.operation;

import dev.retort.definition.PublicationPart;
import dev.retort.definition.PublicationPart.AllTables;
import dev.retort.definition.PublicationPart.Content;
import dev.retort.definition.PublicationPart.Event;
import dev.retort.definition.PublicationPart.OneTable;
import dev.retort.definition.PublicationPart.Publish;
import dev.retort.schema.Dropping;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done to a publication. */
public sealed interface PublicationOperation extends Operation {

    /** The name of the publication. */
    Identifier name();

    record CreatePublication(Identifier name, List<PublicationPart> parts) implements PublicationOperation {

        /** @throws IllegalArgumentException for parts that contradict each other */
        public CreatePublication {
            parts = PublicationPart.checked(name, parts);
        }

        @Override
        public String summary() {
            return "create publication " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropPublication(name, this, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(object(name)).and(tables(parts));
        }
    }

    /** Adds what is published. */
    record AddToPublication(Identifier name, List<Content> contents) implements PublicationOperation {

        /** @throws IllegalArgumentException for nothing, for all tables, and for parts that contradict each other */
        public AddToPublication {
            contents = List.copyOf(requireSome(name, contents));
        }

        @Override
        public String summary() {
            return "add to publication " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropFromPublication(name, contents));
        }

        @Override
        public Touches touches() {
            return Touches.changes(object(name)).and(tables(contents));
        }
    }

    /** @param contents as they were added, so that they can be added again */
    record DropFromPublication(Identifier name, List<Content> contents) implements PublicationOperation {

        /** @throws IllegalArgumentException for nothing, for all tables, and for parts that contradict each other */
        public DropFromPublication {
            contents = List.copyOf(requireSome(name, contents));
        }

        @Override
        public String summary() {
            return "drop from publication " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new AddToPublication(name, contents));
        }

        @Override
        public Touches touches() {
            return Touches.changes(object(name)).and(tables(contents));
        }
    }

    /** @param was what was set before, about the same; empty when nobody said */
    record AlterPublication(Identifier name, List<PublicationPart> parts, List<PublicationPart> was)
            implements PublicationOperation {

        /** @throws IllegalArgumentException for nothing, for all tables, for contradictions, and where both are not about the same */
        public AlterPublication {
            parts = List.copyOf(requireSome(name, parts));
            was = List.copyOf(PublicationPart.checked(name, was));
            if (!was.isEmpty() && !subjects(was).equals(subjects(parts))) {
                throw new IllegalArgumentException("the alteration of publication " + name
                        + " and its .from(…) are not about the same; give what was set before, and nothing else");
            }
        }

        @Override
        public String summary() {
            return "alter publication " + name;
        }

        @Override
        public Inverse inverse() {
            return was.isEmpty()
                    ? Inverse.unknown("nobody said with .from(…) what it was before")
                    : Inverse.of(new AlterPublication(name, was, parts));
        }

        @Override
        public Touches touches() {
            return Touches.changes(object(name)).and(tables(parts));
        }
    }

    /** @param was null when nobody said */
    record DropPublication(Identifier name, @Nullable CreatePublication was, Dropping how)
            implements PublicationOperation {

        /**
         * One without parts publishes every event, and so it can be told from an unknown one.
         *
         * @throws IllegalArgumentException for {@code CONCURRENTLY}
         */
        public DropPublication {
            Drops.refuseConcurrently(how, "a publication");
            if (was != null && was.parts().isEmpty()) {
                was = new CreatePublication(was.name(), List.of(new Publish(List.of(Event.values()))));
            }
        }

        @Override
        public String summary() {
            return "drop publication " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, create -> create, "nobody said what the publication published");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(object(name)));
        }
    }

    private static ObjectName object(Identifier name) {
        return Names.publication(name.value());
    }

    private static List<Touch> tables(List<? extends PublicationPart> parts) {
        List<Touch> touches = new ArrayList<>();
        for (PublicationPart part : parts) {
            if (part instanceof OneTable one) {
                touches.add(Touch.needs(Part.table(one.table())));
            }
        }
        return touches;
    }

    private static <T extends PublicationPart> List<T> requireSome(Identifier name, List<T> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing to alter in publication " + name
                    + "; give at least one part, such as forTable(\"users\")");
        }
        if (parts.stream().anyMatch(AllTables.class::isInstance)) {
            throw new IllegalArgumentException("the publication " + name
                    + " cannot become one for all tables; drop it and create it with forAllTables()");
        }
        return PublicationPart.checked(name, parts);
    }

    /** What is published counts as one, as it is replaced by other tables. */
    private static Set<Object> subjects(List<PublicationPart> parts) {
        Set<Object> subjects = new HashSet<>();
        parts.forEach(part -> subjects.add(part instanceof Content ? Content.class : part.subject()));
        return subjects;
    }
}
