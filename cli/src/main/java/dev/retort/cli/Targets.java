package dev.retort.cli;

import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;

/** What {@code upgrade} and {@code downgrade} take: a target, and with {@code --sql} a range. */
final class Targets {

    private Targets() {}

    static TargetRange range(String text, Target ifNoFrom, boolean offline) {
        TargetRange range = TargetRange.parse(text, ifNoFrom, new Target.Head());
        if (range.form() == TargetRange.Form.RANGE && !offline) {
            throw new CliException(
                    "'" + text + "' is a range, which goes with --sql; a database knows where it is, so give"
                            + " only where it is to go");
        }
        return range;
    }
}
