package dev.retort.cli.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A project of small revisions of every sort: in one transaction, in batches, in steps outside transactions, with rows that are copied.
 * What each does twice shows: {@code log} gets a row for it.
 */
final class ThirtyRevisions {

    static final int COUNT = 30;

    private ThirtyRevisions() {}

    static List<String> ids() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(ThirtyRevisions::id).toList();
    }

    static MigrationFolder in(Path folder) {
        MigrationFolder project = MigrationFolder.create(folder);
        for (int number = 1; number <= COUNT; number++) {
            String parent = number == 1 ? "" : id(number - 1);
            if (number % 10 == 5) {
                project.java(id(number), parent, batches(number), "op.execute(\"select 1\");");
            } else {
                project.sql(id(number), parent, upgrade(number), "select 1;");
            }
        }
        return project;
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "f%03d", number);
    }

    private static String upgrade(int number) {
        String log = number == 1
                ? "create table log (revision int, step text);\n"
                : "insert into log values (%d, 'begun');\n".formatted(number);
        return log + (number % 10 > 5 || number % 10 == 0 ? second(number) : first(number));
    }

    private static String first(int number) {
        return switch (number % 10) {
            case 1 -> "create table t%1$d (id bigint primary key, body text);\n".formatted(number);
            case 2 -> """
                insert into t%1$d select i, 'row ' || i from generate_series(1, 20) i;
                create view v%1$d as select body from t%1$d;
                comment on view v%1$d is 'of revision %1$d';
                """.formatted(number - 1);
            case 3 -> """
                create index concurrently i%2$d on t%1$d (body);
                insert into log values (%2$d, 'built');
                """.formatted(number - 2, number);
            case 4 -> """
                create type e%1$d as enum ('low');
                alter type e%1$d add value 'high';
                create table c%1$d (e e%1$d default 'high');
                insert into log values (%1$d, 'typed');
                """.formatted(number);
            default -> throw new IllegalArgumentException("not of the first half: " + number);
        };
    }

    private static String second(int number) {
        return switch (number % 10) {
            case 6 -> """
                copy t%1$d (id, body) from stdin;
                101\tcopied
                102\talso
                \\.
                """.formatted(number - 5);
            case 7 -> """
                alter table t%1$d add column n int not null default 7;
                alter table t%1$d add constraint n%1$d check (n > 0) not valid;
                """.formatted(number - 6);
            case 8 -> "alter table t%1$d validate constraint n%1$d;\n".formatted(number - 7);
            case 9 -> """
                vacuum t%1$d;
                insert into log values (%2$d, 'vacuumed');
                drop index concurrently i%3$d;
                """.formatted(number - 8, number, number - 6);
            default -> """
                create function f%1$d() returns int language sql as $$ select %1$d; $$;
                drop view v%2$d;
                """.formatted(number, number - 9);
        };
    }

    private static String batches(int number) {
        return "op.updateInBatches(\"t%1$d\", set(\"body = body || '!'\").batchSize(7));".formatted(number - 4);
    }
}
