-- since: 14
create table people (id bigint not null, name text, born date);
create procedure out_only(a int, out b text, out c int) language sql as $$ select 'b', a $$;
create view names as select id, name from people;
-- The driver takes all that stands behind a body as one statement with it.
do $do$ begin
    execute $sql$
        create function people_from(lowest bigint) returns setof names language sql stable begin atomic
            select id, name from names where id >= lowest order by name;
            select n.id, case when n.name = 'begin' then 'end; ' else n.name end from names n;
        end $sql$;
    execute $sql$
        create procedure add(n bigint, t text) begin atomic
            insert into people (id, name) values (n, t);
            update people set name = upper(name) where id = n;
        end $sql$;
    execute 'create function empty_body() returns void begin atomic end';
end $do$;
create function simple(a int, b int = 2) returns int immutable parallel safe return a + b;
create function calls() returns int stable return simple(1) + (select count(*) from people)::int;
create function typed(multi int4multirange) returns int return 1;
