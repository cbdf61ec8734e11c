package dev.retort.diff.change;

import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnStorageChange.ResetOption;
import dev.retort.change.ColumnStorageChange.SetCompression;
import dev.retort.change.ColumnStorageChange.SetOption;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.change.TableChange.ResetParameter;
import dev.retort.change.TableChange.SetParameter;
import dev.retort.change.TableChange.SetTablespace;
import dev.retort.change.TableChange.StorageChange;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.ColumnStorage.Strategy;
import dev.retort.schema.DataType;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How rows, indexes and columns are kept. */
final class StorageChanges {

    private static final Identifier DEFAULT_TABLESPACE = Identifier.of("pg_default");
    /** The word, in quotes, is what the grammar makes of DEFAULT (gram.y, column_compression). */
    private static final Identifier DEFAULT_COMPRESSION = Identifier.of("default");

    private StorageChanges() {}

    static List<StorageChange> between(
            List<StorageParameter> old,
            List<StorageParameter> wish,
            @Nullable Identifier oldSpace,
            @Nullable Identifier space) {
        List<StorageChange> changes = new ArrayList<>();
        for (StorageParameter parameter : wish) {
            if (!old.contains(parameter)) {
                changes.add(new SetParameter(parameter, null));
            }
        }
        for (StorageParameter parameter : old) {
            if (isGone(parameter, wish)) {
                changes.add(new ResetParameter(parameter.name(), null));
            }
        }
        if (!Objects.equals(oldSpace, space)) {
            changes.add(new SetTablespace(space == null ? DEFAULT_TABLESPACE : space, null));
        }
        return changes;
    }

    static List<ColumnChange> between(Column from, Column to) {
        ColumnStorage old = from.storage();
        ColumnStorage wish = to.storage();
        List<ColumnChange> changes = new ArrayList<>();
        // Another type comes with its own (tablecmds.c, ATExecAlterColumnType).
        boolean isRetyped = !from.type().equals(to.type());
        Strategy strategy = wish.strategy();
        if (isRetyped ? strategy != null : old.strategy() != strategy) {
            changes.add(new SetStorage(strategy == null ? usual(to.type()) : strategy, null));
        }
        Identifier method = wish.compression();
        if (isRetyped ? method != null : !Objects.equals(old.compression(), method)) {
            changes.add(new SetCompression(method == null ? DEFAULT_COMPRESSION : method, null));
        }
        if (!Objects.equals(old.statistics(), wish.statistics())) {
            Integer target = wish.statistics();
            changes.add(new SetStatistics(target == null ? -1 : target, null));
        }
        for (StorageParameter option : wish.options()) {
            if (!old.options().contains(option)) {
                changes.add(new SetOption(option, null));
            }
        }
        for (StorageParameter option : old.options()) {
            if (isGone(option, wish.options())) {
                changes.add(new ResetOption(option.name(), null));
            }
        }
        return changes;
    }

    private static boolean isGone(StorageParameter parameter, List<StorageParameter> wish) {
        return wish.stream().noneMatch(other -> other.name().equals(parameter.name()));
    }

    /** Of types that can be long; only numbers of any length are not like the others (pg_type.dat, typstorage). */
    private static Strategy usual(DataType type) {
        return type.toString().startsWith("numeric") && !type.toString().endsWith("]")
                ? Strategy.MAIN
                : Strategy.EXTENDED;
    }
}
