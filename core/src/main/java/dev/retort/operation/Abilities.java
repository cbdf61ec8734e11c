package dev.retort.operation;

import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.InSchema;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.PartName;

/** What PostgreSQL can do to an object of which kind (manual, the ALTER commands of each kind). */
final class Abilities {

    private Abilities() {}

    /** @throws IllegalArgumentException when it cannot be renamed */
    static void requireName(ObjectName object) {
        if (object instanceof GlobalName global && global.kind() == GlobalKind.EXTENSION) {
            throw new IllegalArgumentException("cannot rename " + object + ": the name of an extension is fixed");
        }
    }

    /** @throws IllegalArgumentException when it is in no schema, or only together with something else */
    static void requireSchema(ObjectName object) {
        switch (object) {
            case IndexName index -> throw noSchema(object, "an index is in that of its table; move the table");
            case InSchema other -> {}
            case PartName part -> throw noSchema(object, "it goes with the " + part.owner());
            case GlobalName global -> {
                if (global.kind() != GlobalKind.EXTENSION) {
                    throw noSchema(object, "what it is lives in no schema");
                }
            }
        }
    }

    /** @throws IllegalArgumentException when it has no owner, or only that of something else */
    static void requireOwner(ObjectName object) {
        switch (object) {
            case IndexName index -> throw noOwner(object, "an index has that of its table; give that one the owner");
            case InSchema other -> {}
            case PartName part -> throw noOwner(object, "give one to the " + part.owner());
            case GlobalName global -> {
                switch (global.kind()) {
                    case SCHEMA, EVENT_TRIGGER, PUBLICATION, DATABASE -> {}
                    case EXTENSION -> throw noOwner(object, "that of an extension cannot be changed");
                    case ROLE -> throw noOwner(object, "a role has none");
                }
            }
        }
    }

    private static IllegalArgumentException noSchema(ObjectName object, String why) {
        return new IllegalArgumentException("cannot move " + object + " to another schema: " + why);
    }

    private static IllegalArgumentException noOwner(ObjectName object, String why) {
        return new IllegalArgumentException("cannot set an owner of " + object + ": " + why);
    }
}
