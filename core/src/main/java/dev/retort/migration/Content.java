package dev.retort.migration;

import dev.retort.op.Recorded;
import dev.retort.revision.Direction;
import java.util.List;

/** What a revision does, ready to be asked. */
public interface Content {

    /**
     * The operations of one direction, in order. Nothing runs.
     *
     * @throws ScriptException when the migration's own code fails, with the line that failed
     * @throws dev.retort.op.IrreversibleException when the downgrade is asked for and nobody said how
     */
    List<Recorded> record(Direction direction);
}
