package dev.retort.operation;

import dev.retort.access.GrantTo;
import dev.retort.access.Privileges;
import dev.retort.access.RevokeFrom;
import dev.retort.access.Target;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.schema.Names;
import dev.retort.sql.Identifier;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Granting and revoking undo each other, as if nobody had had the rights before the one, and everybody named before
 * the other.
 */
public sealed interface RightOperation extends Operation {

    record Grant(Privileges privileges, Target target, GrantTo to) implements RightOperation {

        /** @throws IllegalArgumentException for a privilege that the target has not */
        public Grant {
            privileges = privileges.requireOn(target);
            requireNoGrantor(target, to.grantor());
        }

        @Override
        public String summary() {
            return "grant " + privileges + " on " + target + " to "
                    + to.grantees().stream().map(Object::toString).collect(Collectors.joining(", "));
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new Revoke(
                    privileges,
                    target,
                    new RevokeFrom(to.grantees(), RevokeFrom.What.RIGHTS, to.grantor(), Dependents.RESTRICT)));
        }

        @Override
        public Touches touches() {
            return touched(target);
        }
    }

    record Revoke(Privileges privileges, Target target, RevokeFrom from) implements RightOperation {

        /** @throws IllegalArgumentException for a privilege that the target has not */
        public Revoke {
            privileges = privileges.requireOn(target);
            requireNoGrantor(target, from.grantor());
        }

        @Override
        public String summary() {
            return "revoke " + privileges + " on " + target + " from "
                    + from.grantees().stream().map(Object::toString).collect(Collectors.joining(", "));
        }

        /** Nothing is granted of which its author did not say that it was there. */
        @Override
        public Inverse inverse() {
            if (privileges.areAll()) {
                return Inverse.unknown("nobody said which of all privileges there were");
            }
            if (target instanceof Target.AllInSchema all) {
                return Inverse.unknown("nobody said on which of all " + all.objects() + " there were privileges");
            }
            return switch (from.behavior()) {
                case CASCADE -> Inverse.unknown("nobody said what goes with it");
                case RESTRICT ->
                    Inverse.of(new Grant(
                            privileges,
                            target,
                            new GrantTo(
                                    from.grantees(),
                                    switch (from.what()) {
                                        case RIGHTS -> GrantTo.Option.WITHOUT_GRANT_OPTION;
                                        case GRANT_OPTION -> GrantTo.Option.WITH_GRANT_OPTION;
                                    },
                                    from.grantor())));
            };
        }

        @Override
        public Touches touches() {
            return touched(target);
        }
    }

    private static void requireNoGrantor(Target target, @Nullable Object grantor) {
        if (target instanceof Target.NewObjects && grantor != null) {
            throw new IllegalArgumentException("rights on " + target
                    + " are granted by who makes them; leave .grantedBy(…) out and say who with .by(…)");
        }
    }

    private static Touches touched(Target target) {
        return switch (target) {
            case Target.OneObject one -> Touches.of(Touch.changes(Part.rights(one.object())));
            case Target.AllInSchema all -> Touches.of(rightsIn(all.schema())).andMore();
            case Target.NewObjects objects ->
                objects.schema() == null ? Touches.unknown() : Touches.of(rightsIn(objects.schema()));
        };
    }

    private static Touch rightsIn(Identifier schema) {
        return Touch.changes(Part.rights(Names.schemaNamed(schema.value())));
    }
}
