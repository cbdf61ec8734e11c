package dev.retort.data;

import dev.retort.sql.Identifier;
import java.util.List;

/** The rows of a file, checked. */
public sealed interface FileRows {

    /** At least one, none twice. */
    List<Identifier> columns();

    /** At least 1. */
    int count();

    /** @param copyText as {@link CopyText} writes rows */
    record Fields(List<Identifier> columns, String copyText, int count) implements FileRows {
        public Fields {
            columns = List.copyOf(columns);
        }
    }

    /** @param objects each the text of a JSON object on one line */
    record Objects(List<Identifier> columns, List<String> objects) implements FileRows {
        public Objects {
            columns = List.copyOf(columns);
            objects = List.copyOf(objects);
        }

        @Override
        public int count() {
            return objects.size();
        }
    }
}
