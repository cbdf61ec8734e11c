package dev.retort.cli.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A project that takes a while: of its twenty revisions some have several statements, and some wait between them. */
final class TwentyRevisions {

    static final int COUNT = 20;

    private TwentyRevisions() {}

    static List<String> ids() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(TwentyRevisions::id).toList();
    }

    static MigrationFolder in(Path folder) {
        MigrationFolder project = MigrationFolder.create(folder);
        for (int number = 1; number <= COUNT; number++) {
            project.sql(id(number), number == 1 ? "" : id(number - 1), upgrade(number), "select 1;");
        }
        return project;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "r%03d", number);
    }

    private static String upgrade(int number) {
        String table = "t" + number;
        return switch (number % 4) {
            case 0 -> """
                create table %1$s (id bigint primary key, body text);
                insert into %1$s select i, 'row ' || i from generate_series(1, 50) i;
                select pg_sleep(0.06);
                create index on %1$s (body);
                """.formatted(table);
            case 1 -> "create table " + table + " (note text default 'none');";
            case 2 -> """
                alter table t%1$d add column amount numeric(10, 2) not null default 0;
                select pg_sleep(0.06);
                create view v%2$d as select amount from t%1$d;
                insert into t%1$d (amount) values (1), (2);
                """.formatted(number - 1, number);
            default -> """
                create type e%1$d as enum ('low', 'high');
                create function f%1$d() returns int language sql as $$ select %1$d; $$;
                comment on function f%1$d() is 'of revision %1$d';
                select pg_sleep(0.06);
                """.formatted(number);
        };
    }
}
