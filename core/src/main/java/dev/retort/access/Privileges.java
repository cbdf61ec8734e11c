package dev.retort.access;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Privileges that are granted or revoked together; made by {@link Rights#privileges} and {@link Rights#allPrivileges}. */
public record Privileges(List<Privilege> all) {

    /** @throws IllegalArgumentException for none, for one twice, and for all with others */
    public Privileges {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no privilege is named; give at least one, such as select()");
        }
        Set<Privilege.Kind> kinds = EnumSet.noneOf(Privilege.Kind.class);
        for (Privilege privilege : all) {
            if (!kinds.add(privilege.kind())) {
                throw new IllegalArgumentException(
                        "the privilege " + privilege.kind() + " is named twice; name it once, with all its columns");
            }
        }
        if (kinds.contains(Privilege.Kind.ALL) && kinds.size() > 1) {
            throw new IllegalArgumentException(
                    "all privileges are named, and others beside them; leave the others out");
        }
    }

    /** @throws IllegalArgumentException for one that the target has not, and for columns where it has none */
    public Privileges requireOn(Target target) {
        AvailablePrivileges.require(this, target);
        return this;
    }

    /** Whether they are all that the object has, so that nobody knows their names. */
    public boolean areAll() {
        return all.getFirst().kind() == Privilege.Kind.ALL;
    }

    public boolean haveColumns() {
        return all.stream().anyMatch(privilege -> !privilege.columns().isEmpty());
    }

    @Override
    public String toString() {
        return all.stream().map(Privilege::toString).collect(joining(", "));
    }
}
