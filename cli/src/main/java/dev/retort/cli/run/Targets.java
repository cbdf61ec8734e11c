package dev.retort.cli.run;

import dev.retort.cli.settings.CliException;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;

/** What {@code upgrade}, {@code downgrade} and {@code plan} take: a target, and with {@code --sql} a range. */
final class Targets {

    private Targets() {}

    /** Where a database is to go; where it is, it knows. */
    static Target online(String text) {
        if (text.contains(":")) {
            throw new CliException(
                    "'" + text + "' is a range, which goes with --sql; a database knows where it is, so give"
                            + " only where it is to go");
        }
        return Target.parse(text);
    }

    /** Where a script begins and ends. */
    static TargetRange offline(String text, Target ifNoFrom) {
        return TargetRange.parse(text, ifNoFrom, Target.head());
    }
}
