package dev.retort.compare;

import dev.retort.connection.Database;
import dev.retort.execute.SqlScript;
import dev.retort.revision.Target;
import java.util.List;

/** What can be compared. */
public sealed interface Source {

    /** How messages call it. */
    String name();

    /**
     * The entities of an application, and what no entity can say.
     *
     * @param scripts what makes them, in order; each named after who says so
     * @param provider who has read the entities, with its version; empty where there are none
     */
    record Models(List<SqlScript> scripts, String provider) implements Source {
        public Models {
            scripts = List.copyOf(scripts);
        }

        @Override
        public String name() {
            return "the models";
        }
    }

    /** A database as it is. */
    record Live(String name, Database database) implements Source {}

    /**
     * What SQL makes of an empty database: files, or the entities of an application with what no entity can say.
     *
     * @param scripts run in their order; each named after who says so
     */
    record Scripts(String name, List<SqlScript> scripts) implements Source {
        public Scripts {
            scripts = List.copyOf(scripts);
        }
    }

    /** What the migrations up to a revision make of an empty database. */
    record AtRevision(Target target) implements Source {
        @Override
        public String name() {
            return "revision " + target;
        }
    }

    record Empty() implements Source {
        @Override
        public String name() {
            return "an empty database";
        }
    }
}
