package dev.retort.operation;

import dev.retort.change.TableChange.StorageChange;
import dev.retort.logic.MaterializedView;
import dev.retort.logic.View;
import dev.retort.logic.ViewChange;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to views and materialized views. What their queries need is not looked into. */
public sealed interface ViewOperation extends Operation {

    record CreateView(QualifiedName name, View view) implements ViewOperation {
        @Override
        public String summary() {
            return "create view " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropView(name, view, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(new ViewName(name)).andMore();
        }
    }

    /**
     * Makes the view, in the place of one of this name where there is one.
     *
     * @param was null when nobody said, or when there was none
     */
    record ReplaceView(
            QualifiedName name, View view, @Nullable View was) implements ViewOperation {
        @Override
        public String summary() {
            return "replace view " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new ReplaceView(name, old, view), "nobody said what the view showed before");
        }

        @Override
        public Touches touches() {
            return Touches.changes(new ViewName(name)).andMore();
        }
    }

    record AlterView(QualifiedName name, List<ViewChange> changes) implements ViewOperation {

        /** @throws IllegalArgumentException when there is nothing to change */
        public AlterView {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in view \"" + name
                        + "\"; give at least one change, such as setOption(SECURITY_BARRIER)");
            }
        }

        @Override
        public String summary() {
            return "alter view " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new AlterView(
                    name, changes.reversed().stream().map(ViewChange::inverse).toList()));
        }

        @Override
        public Touches touches() {
            return Touches.changes(new ViewName(name));
        }
    }

    /** @param was null when nobody said */
    record DropView(QualifiedName name, @Nullable View was, Dropping how) implements ViewOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropView {
            Drops.refuseConcurrently(how, "a view");
        }

        @Override
        public String summary() {
            return "drop view " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, old -> new CreateView(name, old), "nobody said what the view showed");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(new ViewName(name)));
        }
    }

    record CreateMaterializedView(QualifiedName name, MaterializedView view) implements ViewOperation {
        @Override
        public String summary() {
            return "create materialized view " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropMaterializedView(name, view, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(new MaterializedViewName(name)).andMore();
        }
    }

    record AlterMaterializedView(QualifiedName name, List<StorageChange> changes) implements ViewOperation {

        /** @throws IllegalArgumentException when there is nothing to change */
        public AlterMaterializedView {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in materialized view \"" + name
                        + "\"; give at least one change, such as setParameter(\"fillfactor\", 70)");
            }
        }

        @Override
        public String summary() {
            return "alter materialized view " + name;
        }

        @Override
        public Inverse inverse() {
            List<StorageChange> undo = new ArrayList<>();
            for (StorageChange change : changes.reversed()) {
                StorageChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said with .from(…) what it was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterMaterializedView(name, undo));
        }

        @Override
        public Touches touches() {
            return Touches.changes(new MaterializedViewName(name));
        }
    }

    /** It changes rows and no structure, so there is nothing to undo. */
    record RefreshMaterializedView(QualifiedName name, Mode mode) implements ViewOperation {

        public enum Mode {
            /** Nobody can read the view meanwhile. */
            ALONE,
            /** Others go on reading; the view has data and a unique index over all its rows. */
            CONCURRENTLY,
            /** Takes the rows away, so that nobody can read the view before it is refreshed again. */
            WITH_NO_DATA
        }

        @Override
        public String summary() {
            return "refresh materialized view " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.nothing();
        }

        /** Its rows are those of tables that nobody named. */
        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(new Part(new MaterializedViewName(name), Part.Aspect.ROWS)))
                    .andMore();
        }
    }

    /** @param was null when nobody said */
    record DropMaterializedView(
            QualifiedName name, @Nullable MaterializedView was, Dropping how) implements ViewOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropMaterializedView {
            Drops.refuseConcurrently(how, "a materialized view");
        }

        @Override
        public String summary() {
            return "drop materialized view " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(
                    how, was, old -> new CreateMaterializedView(name, old), "nobody said what the view showed");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(new MaterializedViewName(name)));
        }
    }
}
