package dev.retort.validate;

import dev.retort.past.Row;
import dev.retort.revision.RevisionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in which the files and the history do not agree.
 *
 * @param file as messages show it; empty where there is none
 * @param ran the row of the upgrade; empty where the history has none
 * @param what is wrong, in words
 * @param difference between what ran and what the file would run now: lines that begin with a blank, {@code -} or {@code +}; none where
 *     there is nothing to compare
 */
public record Finding(
        Kind kind, RevisionId revision, String file, Optional<Row> ran, String what, List<String> difference) {

    /** What may be wrong. */
    public enum Kind {
        /** The file is not the one that ran. */
        EDITED,
        /** It is applied, others that have files come after it, and it has none. */
        MISSING,
        /** It ran after a revision that follows it, or never, though that one did. */
        OUT_OF_ORDER,
        /** It was applied with files that are not here, and comes after all that are. */
        AHEAD;

        /** {@code out of order}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Finding {
        difference = List.copyOf(difference);
    }
}
