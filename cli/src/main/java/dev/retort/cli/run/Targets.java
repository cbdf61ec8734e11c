package dev.retort.cli.run;

import dev.retort.cli.settings.CliException;
import dev.retort.revision.Direction;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;

/** What {@code upgrade} and {@code downgrade} take: a target, and with {@code --sql} a range. */
final class Targets {

    private Targets() {}

    /** Where a database is to go; where it is, it knows. */
    static Target online(String text, Direction direction) {
        if (text.contains(":")) {
            throw new CliException(
                    "'" + text + "' is a range, which goes with --sql; a database knows where it is, so give"
                            + " only where it is to go");
        }
        return checked(Target.parse(text), direction);
    }

    /** Where a script begins and ends. */
    static TargetRange offline(String text, Target ifNoFrom, Direction direction) {
        TargetRange range = TargetRange.parse(text, ifNoFrom, new Target.Head());
        checked(range.to(), direction);
        return range;
    }

    private static Target checked(Target target, Direction direction) {
        return switch (direction) {
            case UPGRADE -> {
                if (target instanceof Target.Relative(int steps) && steps < 0) {
                    throw new CliException(steps + " leads down; 'retort downgrade " + steps + "' goes there");
                }
                yield target;
            }
            case DOWNGRADE -> {
                if (target instanceof Target.Relative(int steps) && steps > 0) {
                    throw new CliException("+" + steps + " leads up; 'retort upgrade +" + steps + "' goes there");
                }
                yield target;
            }
        };
    }
}
