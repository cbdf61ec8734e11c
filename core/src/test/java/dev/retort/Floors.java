package dev.retort;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.retort.sql.SqlText;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rooms of the library and the floor that each lies on; a room imports only what lies below it. */
final class Floors {

    static final String ROOT = "dev.retort";

    /** Lowest first. */
    static final List<Floor> ALL = List.of(
            new Floor("G", "sql", "dag"),
            new Floor("0", "schema", "revision", "effect", "origin", "secret"),
            new Floor("1", "definition", "logic", "access", "data", "change", "touch", "outside"),
            new Floor("2", "operation"),
            new Floor("3", "op", "postgres.clause", "source.code", "catalog"),
            new Floor("4", "postgres.logic", "source.logic", "catalog.query"),
            new Floor(
                    "5", "postgres", "source", "catalog.relation", "catalog.logic", "catalog.access", "migration.text"),
            new Floor("6", "migration", "catalog.reader", "diff.change", "diff.rename"),
            new Floor("7", "commute", "diff", "lint"),
            new Floor("8", "plan", "connection"),
            new Floor("9", "lock", "patience", "watch", "past"),
            new Floor("10", "execute"),
            new Floor("11", "project", "scratch", "rows"),
            new Floor("12", "compare", "backup"),
            new Floor("13", "autogenerate", "validate"),
            new Floor("14", "doctor"));

    private Floors() {}

    /** @param sign as the drawing in ARCHITECTURE.md shows it */
    record Floor(String sign, List<String> rooms) {

        Floor {
            rooms = List.copyOf(rooms);
        }

        Floor(String sign, String... rooms) {
            this(sign, List.of(rooms));
        }
    }

    /** How high a room lies; -1 for a room without a floor. */
    static int height(String room) {
        for (int height = 0; height < ALL.size(); height++) {
            if (ALL.get(height).rooms().contains(room)) {
                return height;
            }
        }
        return -1;
    }

    /** The classes that the library ships, without its tests and what they need. */
    static JavaClasses house() {
        return new ClassFileImporter()
                .importUrl(SqlText.class.getProtectionDomain().getCodeSource().getLocation());
    }

    /** The packages that have classes, by what follows {@link #ROOT}. */
    static SortedSet<String> rooms(JavaClasses house) {
        SortedSet<String> rooms = new TreeSet<>();
        house.forEach(type -> rooms.add(room(type.getPackage())));
        return rooms;
    }

    static String room(JavaPackage place) {
        return place.getName().substring(Math.min(place.getName().length(), ROOT.length() + 1));
    }
}
