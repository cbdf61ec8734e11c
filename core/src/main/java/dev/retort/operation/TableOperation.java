package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.TableElement;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a table as a whole. */
public sealed interface TableOperation extends Operation {

    record CreateTable(QualifiedName name, List<TableElement> elements) implements TableOperation {
        public CreateTable {
            elements = List.copyOf(elements);
        }

        @Override
        public String summary() {
            return "create table " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new DropTable(name, this));
        }

        /** Its columns and constraints come with it; other tables are only looked at. */
        @Override
        public Touches touches() {
            List<Touch> touches = new ArrayList<>();
            touches.add(Touch.creates(Part.table(name)));
            for (TableElement element : elements) {
                if (element instanceof Constraint.ForeignKey key) {
                    touches.addAll(Touches.referenced(key));
                }
            }
            return Touches.of(touches);
        }
    }

    record DropTable(QualifiedName name, @Nullable CreateTable was) implements TableOperation {
        @Override
        public String summary() {
            return "drop table " + name;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(was, create -> create, "nobody said what the table looked like");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.drops(Part.table(name)));
        }
    }
}
