package dev.retort.plan;

import dev.retort.effect.Loss;
import dev.retort.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one transaction, but for what is repeated or recorded step by step: a revision, with the statements that check and change the version table and write the
 * history around its own.
 *
 * @param revision the id; of a stamp the new heads, joined by commas, or {@code base}
 * @param down the revisions that this one follows; none for a base and for a stamp
 * @param file the migration's file as messages show it; empty for a stamp
 * @param repetition runs before the transaction, in transactions of its own; null for most
 * @param journal what runs before the transaction because it cannot stand in one with the rest; null for most
 * @param losses data that will be gone, as far as it is known
 */
public record Stage(
        Action action,
        String revision,
        List<RevisionId> down,
        String message,
        String file,
        SessionBefore session,
        SortedSet<RevisionId> headsBefore,
        SortedSet<RevisionId> headsAfter,
        @Nullable Repetition repetition,
        @Nullable Journal journal,
        List<PlannedStatement> statements,
        List<Loss> losses) {

    public Stage {
        down = List.copyOf(down);
        headsBefore = Collections.unmodifiableSortedSet(new TreeSet<>(headsBefore));
        headsAfter = Collections.unmodifiableSortedSet(new TreeSet<>(headsAfter));
        statements = List.copyOf(statements);
        losses = List.copyOf(losses);
    }

    /** All statements as people read them, in the order of the run. */
    public List<PlannedStatement> shown() {
        List<PlannedStatement> before = new ArrayList<>();
        if (repetition != null) {
            before.add(repetition.update());
        }
        if (journal != null) {
            before.addAll(journal.shown());
        }
        return Stream.concat(before.stream(), statements.stream()).toList();
    }

    /** How many hold statements of the migration, or end it; an update in batches counts as none of its own. */
    public int transactions() {
        return journal == null ? 1 : journal.transactions();
    }

    /** As Alembic writes it: {@code upgrade 5c8ca8d3f0b1 -> 1975ea83b712, add phone number}. */
    public String title() {
        String way = switch (action) {
            case UPGRADE -> list(down) + " -> " + revision;
            case DOWNGRADE -> revision + " -> " + list(down);
            case STAMP -> list(headsBefore) + " -> " + list(headsAfter);
            case ACCEPT -> revision + " as it is now";
        };
        return action.word() + " " + way + (message.isEmpty() ? "" : ", " + message);
    }

    /** Ids joined by commas; {@code base} for none. */
    public static String list(Collection<RevisionId> heads) {
        return heads.isEmpty() ? "base" : heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
