package dev.retort.diff;

import dev.retort.catalog.Key;
import dev.retort.diff.change.Note;
import dev.retort.operation.Operation;
import java.util.List;

/**
 * One operation of a difference.
 *
 * @param about what it is done for
 * @param notes what a person has to know before it runs
 */
public record Step(Key about, Operation operation, List<Note> notes) {
    public Step {
        notes = List.copyOf(notes);
    }
}
