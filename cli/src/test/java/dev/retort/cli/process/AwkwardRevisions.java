package dev.retort.cli.process;

import java.nio.file.Path;

/** A project whose SQL tempts whoever passes it on to cut it in the wrong place, or to read something into it. */
final class AwkwardRevisions {

    private AwkwardRevisions() {}

    static MigrationFolder in(Path folder) {
        return MigrationFolder.create(folder)
                .sql("a1", "", QUOTES, "drop function f(text); drop function atomic(int); drop table quotes;")
                .java("b2", "a1", """
                        op.createTable(
                                "Rows \\"quoted\\"",
                                column("id", bigint()).notNull(),
                                column("text", text()).notNull().serverDefault(value("it's; \\\\ -- not")),
                                primaryKey("id"));
                        op.bulkInsert(
                                "Rows \\"quoted\\"", columns("id", "text"),
                                row(1, "a:b"), row(2, "\\\\."));
                        op.execute("insert into quotes values (10, 'from Java'); -- the last line");""", """
                        op.dropTable("Rows \\"quoted\\"");
                        op.execute("delete from quotes where id = 10");""")
                .sql("c3", "b2", COPIES, "drop table copied;")
                .sql("d4", "c3", "alter table copied add column note text default 'after the copy';", """
                        alter table copied drop column note;
                        """);
    }

    private static final String QUOTES = """
            create table quotes (id int primary key, text text not null);
            insert into quotes values (1, 'a; b -- c'), (2, E'it\\'s'), (3, 'C:\\new'), (4, $q$;'$q$), (5, ':user :''x''');
            insert into quotes select 6, (array['a', 'b', 'c'])[2:3]::text; -- a slice; a cast
            /* a comment; /* nested; */ ' */
            create function f(text) returns text language plpgsql as $body$
            begin
                -- it's; said
                return $1 || ';' || $$;$$;
            end;
            $body$;
            create function atomic(a int) returns int language sql begin atomic; select a; select a + 1; end;
            insert into quotes values (7, f('x'))  -- no semicolon before the end of the section
            """;

    /** One row ends the transaction and drops a table, if somebody takes it for SQL. */
    private static final String COPIES = """
            create table copied (id int, text text, note_of_copy text);
            copy copied from stdin;
            1\tplain\t\\N
            2\t; commit; drop table quotes; --\ttrap
            3\tit's \\\\ and "quotes" and \\t tab\tx
            \\.
            copy copied (id, text) from stdin with (format csv);
            4,"two
            lines; commit; drop table quotes;"
            5,
            \\.
            copy copied from stdin;
            \\.
            update copied set note_of_copy = 'done' where id = 4;
            """;
}
