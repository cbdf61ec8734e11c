package dev.retort.cli.run;

import dev.retort.cli.settings.CliException;
import dev.retort.revision.Direction;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;

/** What {@code upgrade}, {@code downgrade} and {@code plan} take: a target, and with {@code --sql} a range. */
final class Targets {

    private static final Commands RUN = new Commands("retort upgrade", "retort downgrade");
    private static final Commands PLAN = new Commands("retort plan", "retort plan --down");

    private Targets() {}

    /** How a person goes each way, before the target. */
    private record Commands(String up, String down) {}

    /** Where a database is to go; where it is, it knows. */
    static Target online(String text, Direction direction) {
        return online(text, direction, RUN);
    }

    /** Where a database would go. */
    static Target toPlan(String text, Direction direction) {
        return online(text, direction, PLAN);
    }

    private static Target online(String text, Direction direction, Commands commands) {
        if (text.contains(":")) {
            throw new CliException(
                    "'" + text + "' is a range, which goes with --sql; a database knows where it is, so give"
                            + " only where it is to go");
        }
        return checked(Target.parse(text), direction, commands);
    }

    /** Where a script begins and ends. */
    static TargetRange offline(String text, Target ifNoFrom, Direction direction) {
        TargetRange range = TargetRange.parse(text, ifNoFrom, new Target.Head());
        checked(range.to(), direction, RUN);
        return range;
    }

    private static Target checked(Target target, Direction direction, Commands commands) {
        return switch (direction) {
            case UPGRADE -> {
                if (target instanceof Target.Relative(int steps) && steps < 0) {
                    throw new CliException(steps + " leads down; '" + commands.down() + " " + steps + "' goes there");
                }
                yield target;
            }
            case DOWNGRADE -> {
                if (target instanceof Target.Relative(int steps) && steps > 0) {
                    throw new CliException(
                            "+" + steps + " leads up; '" + commands.up() + " +" + steps + "' goes there");
                }
                yield target;
            }
        };
    }
}
