package dev.retort.op;

import dev.retort.change.TableChange.StorageChange;
import dev.retort.logic.MaterializedView;
import dev.retort.logic.View;
import dev.retort.logic.ViewChange;
import dev.retort.operation.ViewOperation.AlterMaterializedView;
import dev.retort.operation.ViewOperation.AlterView;
import dev.retort.operation.ViewOperation.CreateMaterializedView;
import dev.retort.operation.ViewOperation.CreateView;
import dev.retort.operation.ViewOperation.DropMaterializedView;
import dev.retort.operation.ViewOperation.DropView;
import dev.retort.operation.ViewOperation.RefreshMaterializedView;
import dev.retort.operation.ViewOperation.RefreshMaterializedView.Mode;
import dev.retort.operation.ViewOperation.ReplaceView;
import dev.retort.schema.Dropping;
import java.util.List;

/**
 * Views and materialized views. Names inside a query are looked for along {@code search_path}. Defaults of a view's columns are
 * altered as those of a table's ({@link ColumnOperations#alterColumn}), and a materialized view is indexed as a table
 * ({@link IndexOperations#createIndex}).
 *
 * <p>What hangs on a view goes with it and does not come back with its inverse: indexes, triggers, rules, comments, rights. Drop what is
 * to come back before the view.
 */
public sealed interface ViewOperations extends Recorder permits Operations {

    /** {@code op.createView("people", query("select id, name from users").with(SECURITY_INVOKER))}. */
    default void createView(String name, View view) {
        invoke(new CreateView(name(name), view));
    }

    /**
     * Creates a view, in the place of one of this name, whose columns have to stay and to which others may be added behind them:
     * {@code op.replaceView("people", query("select id from users"))}. Its options are those given here. Not reversible,
     * {@link #replaceView(String, View, View)} is.
     */
    default void replaceView(String name, View view) {
        invoke(new ReplaceView(name(name), view, null));
    }

    /**
     * Replaces a view and says what it was:
     * {@code op.replaceView("people", query("select id from users"), query("select id from persons"))}. PostgreSQL takes it back
     * only where no column is added; else drop the view and create it.
     */
    default void replaceView(String name, View view, View was) {
        invoke(new ReplaceView(name(name), view, was));
    }

    /** {@code op.alterView("people", setOption(SECURITY_BARRIER), resetOption(CHECK_LOCAL))}. */
    default void alterView(String name, ViewChange... changes) {
        invoke(new AlterView(name(name), List.of(changes)));
    }

    /** {@code op.dropView("people")}; not reversible, {@link #dropView(String, View)} is. */
    default void dropView(String name) {
        dropView(name, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropView(…, ifExists().andCascade())}. */
    default void dropView(String name, Dropping how) {
        invoke(new DropView(name(name), null, how));
    }

    /** Drops a view and says what it was: {@code op.dropView("people", query("select id from users"))}. */
    default void dropView(String name, View was) {
        dropView(name, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropView(…, ifExists().andCascade())}. */
    default void dropView(String name, View was, Dropping how) {
        invoke(new DropView(name(name), was, how));
    }

    /** {@code op.createMaterializedView("totals", materialized("select sum(price) from offers").withNoData())}. */
    default void createMaterializedView(String name, MaterializedView view) {
        invoke(new CreateMaterializedView(name(name), view));
    }

    /** {@code op.alterMaterializedView("totals", setParameter("fillfactor", 70).from(90))}. */
    default void alterMaterializedView(String name, StorageChange... changes) {
        invoke(new AlterMaterializedView(name(name), List.of(changes)));
    }

    /** {@code op.refreshMaterializedView("totals")}; nobody can read the view meanwhile. */
    default void refreshMaterializedView(String name) {
        refreshMaterializedView(name, Mode.ALONE);
    }

    /** {@code op.refreshMaterializedView("totals", CONCURRENTLY)}. */
    default void refreshMaterializedView(String name, Mode mode) {
        invoke(new RefreshMaterializedView(name(name), mode));
    }

    /**
     * {@code op.dropMaterializedView("totals")}; not reversible,
     * {@link #dropMaterializedView(String, MaterializedView)} is.
     */
    default void dropMaterializedView(String name) {
        dropMaterializedView(name, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropMaterializedView(…, ifExists().andCascade())}. */
    default void dropMaterializedView(String name, Dropping how) {
        invoke(new DropMaterializedView(name(name), null, how));
    }

    /** Drops a materialized view and says what it was: {@code op.dropMaterializedView("one", materialized("select 1"))}. */
    default void dropMaterializedView(String name, MaterializedView was) {
        dropMaterializedView(name, was, Dropping.PLAIN);
    }

    /** The same in another way than the plain one: {@code op.dropMaterializedView(…, ifExists().andCascade())}. */
    default void dropMaterializedView(String name, MaterializedView was, Dropping how) {
        invoke(new DropMaterializedView(name(name), was, how));
    }
}
