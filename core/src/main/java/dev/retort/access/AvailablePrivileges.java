package dev.retort.access;

import static dev.retort.access.Privilege.Kind.CONNECT;
import static dev.retort.access.Privilege.Kind.CREATE;
import static dev.retort.access.Privilege.Kind.DELETE;
import static dev.retort.access.Privilege.Kind.EXECUTE;
import static dev.retort.access.Privilege.Kind.INSERT;
import static dev.retort.access.Privilege.Kind.MAINTAIN;
import static dev.retort.access.Privilege.Kind.REFERENCES;
import static dev.retort.access.Privilege.Kind.SELECT;
import static dev.retort.access.Privilege.Kind.TEMPORARY;
import static dev.retort.access.Privilege.Kind.TRIGGER;
import static dev.retort.access.Privilege.Kind.TRUNCATE;
import static dev.retort.access.Privilege.Kind.UPDATE;
import static dev.retort.access.Privilege.Kind.USAGE;

import dev.retort.access.Privilege.Kind;
import dev.retort.access.Target.ObjectClass;
import dev.retort.schema.ObjectName;
import java.util.List;

/** Which privileges there are on what (manual, table 5.2). */
final class AvailablePrivileges {

    private static final List<Kind> OF_TABLES =
            List.of(SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN);
    private static final List<Kind> OF_SEQUENCES = List.of(USAGE, SELECT, UPDATE);
    private static final List<Kind> OF_SCHEMAS = List.of(USAGE, CREATE);
    private static final List<Kind> OF_DATABASES = List.of(CONNECT, CREATE, TEMPORARY);
    private static final List<Kind> OF_ROUTINES = List.of(EXECUTE);
    private static final List<Kind> OF_TYPES = List.of(USAGE);
    private static final List<Kind> OF_LARGE_OBJECTS = List.of(SELECT, UPDATE);

    private AvailablePrivileges() {}

    /** @throws IllegalArgumentException for a privilege that the target has not, and for columns where it has none */
    static void require(Privileges privileges, Target target) {
        List<Kind> available = on(target);
        for (Privilege privilege : privileges.all()) {
            if (privilege.kind() != Kind.ALL && !available.contains(privilege.kind())) {
                throw new IllegalArgumentException(
                        "there is no privilege " + privilege.kind() + " on " + target + "; there are " + available);
            }
        }
        boolean hasColumns = available.equals(OF_TABLES) && !(target instanceof Target.NewObjects);
        if (privileges.haveColumns() && !hasColumns) {
            throw new IllegalArgumentException("the privileges " + privileges + " are on columns, which " + target
                    + " cannot have; leave them out");
        }
    }

    private static List<Kind> on(Target target) {
        return switch (target) {
            case Target.OneObject one -> on(one.object());
            case Target.AllInSchema all -> on(all.objects());
            case Target.NewObjects objects -> on(objects.objects());
        };
    }

    private static List<Kind> on(ObjectClass objects) {
        return switch (objects) {
            case TABLES -> OF_TABLES;
            case SEQUENCES -> OF_SEQUENCES;
            case FUNCTIONS, PROCEDURES, ROUTINES -> OF_ROUTINES;
            case TYPES -> OF_TYPES;
            case SCHEMAS -> OF_SCHEMAS;
            case LARGE_OBJECTS -> OF_LARGE_OBJECTS;
        };
    }

    private static List<Kind> on(ObjectName object) {
        return switch (object) {
            case ObjectName.TableName table -> OF_TABLES;
            case ObjectName.ViewName view -> OF_TABLES;
            case ObjectName.MaterializedViewName view -> OF_TABLES;
            case ObjectName.ForeignTableName table -> OF_TABLES;
            case ObjectName.SequenceName sequence -> OF_SEQUENCES;
            case ObjectName.TypeName type -> OF_TYPES;
            case ObjectName.DomainName domain -> OF_TYPES;
            case ObjectName.RoutineName routine -> OF_ROUTINES;
            case ObjectName.IndexName index -> throw none(object, "it has those of its table");
            case ObjectName.CollationName collation -> throw none(object, "everybody may use it");
            case ObjectName.StatisticsName statistics -> throw none(object, "it has those of its table");
            case ObjectName.PartName part ->
                throw none(
                        object,
                        "grant them on the " + part.owner() + "; columns are named with the privilege, as in"
                                + " select(\"email\")");
            case ObjectName.GlobalName global ->
                switch (global.kind()) {
                    case SCHEMA -> OF_SCHEMAS;
                    case DATABASE -> OF_DATABASES;
                    case EXTENSION, EVENT_TRIGGER, PUBLICATION, ROLE -> throw none(object, "its owner alone has any");
                };
        };
    }

    private static IllegalArgumentException none(ObjectName object, String why) {
        return new IllegalArgumentException("there are no privileges on " + object + " to grant or revoke: " + why);
    }
}
