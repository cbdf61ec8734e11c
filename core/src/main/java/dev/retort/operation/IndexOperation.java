package dev.retort.operation;

import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to one index. */
public sealed interface IndexOperation extends Operation {

    record CreateIndex(Index index) implements IndexOperation {
        @Override
        public String summary() {
            return "create index " + index.name();
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropIndex(name(), index));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.creates(Part.index(name()))).and(under(index));
        }

        /** It lives in the schema of its table. */
        private QualifiedName name() {
            return index.table().sibling(index.name());
        }
    }

    record DropIndex(QualifiedName name, @Nullable Index was) implements IndexOperation {
        @Override
        public String summary() {
            return "drop index " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(was, CreateIndex::new, "nobody said what the index was over");
        }

        /** An index may be dropped without its table being known. */
        @Override
        public Touches touches() {
            Touches itself = Touches.of(Touch.drops(Part.index(name)));
            return was == null ? itself.andMore() : itself.and(under(was));
        }
    }

    private static List<Touch> under(Index index) {
        List<Touch> touches = new ArrayList<>(Touches.columns(index.table(), index.include(), Touch::needs));
        if (index.where() != null || index.uniqueness() == Index.Uniqueness.UNIQUE) {
            touches.add(Touch.needs(Part.table(index.table())));
        }
        for (IndexPart part : index.parts()) {
            touches.add(
                    switch (part) {
                        case IndexPart.OfColumn column -> Touch.needs(Part.column(index.table(), column.column()));
                        case IndexPart.OfExpression expression -> Touch.needs(Part.table(index.table()));
                    });
        }
        return touches;
    }
}
