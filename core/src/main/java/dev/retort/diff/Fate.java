package dev.retort.diff;

import dev.retort.diff.change.Change;
import dev.retort.diff.change.Note;
import dev.retort.operation.Operation;
import java.util.List;

/** What becomes of an entry. */
sealed interface Fate {

    /** What a person has to know of it. */
    List<Note> notes();

    record Create(List<Note> notes) implements Fate {
        public Create {
            notes = List.copyOf(notes);
        }
    }

    record Drop(List<Note> notes) implements Fate {
        public Drop {
            notes = List.copyOf(notes);
        }
    }

    record Alter(Change.InPlace change) implements Fate {
        @Override
        public List<Note> notes() {
            return change.notes();
        }
    }

    /** Dropped, and made again. */
    record Replace(List<Note> notes) implements Fate {
        public Replace {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A column whose default calls what is replaced: the default goes before it, and comes back. Or a partition that moves.
     *
     * @param away what takes the default off
     * @param back what changes the column, and gives it its default
     */
    record Lift(List<Operation> away, List<Operation> back, Change.Disturbs disturbs, List<Note> notes)
            implements Fate {
        public Lift {
            away = List.copyOf(away);
            back = List.copyOf(back);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A type whose values become those of a new one of its name: the old one steps aside until no column has it.
     *
     * @param aside what renames it, and takes off what would hold others back
     * @param gone what drops it under its other name
     */
    record Supersede(List<Operation> aside, Operation gone, List<Note> notes) implements Fate {
        public Supersede {
            aside = List.copyOf(aside);
            notes = List.copyOf(notes);
        }
    }

    default boolean endsTheOld() {
        return this instanceof Drop || this instanceof Replace;
    }
}
