create schema app;
create table people (id bigint not null, name text, born date);
create function one() returns int language sql as 'select 1';
create function one(n int) returns int language sql immutable as $$ select n + 1 $$;
create function one(n int, m text) returns int language sql stable strict as $$ select n + length(m) $$;
create function app.one(n numeric(10, 2)) returns varchar language sql as $$ select n::varchar $$;
create function no_names(int, "char", character varying, timestamp with time zone, bit varying, char(3))
    returns time without time zone language sql as $$ select localtime $$;
create function arrays(a int[], b text[][]) returns timestamptz[] language sql as $$ select array[now()] $$;
create function defaults(a int default 1, b text default 'x, y', c int[] default array[1, 2], d text default concat('(', ')', ','))
    returns text language sql as $$ select b $$;
create function result(out a int) language sql as $$ select 1 $$;
create function results(a int, out b int, inout c text, out int) language sql as $$ select 1, c, 2 $$;
create function many(out a int, out b text) returns setof record language sql rows 20 as $$ select 1, 'a' $$;
create function listed(lowest bigint default 0) returns table (id bigint, "Full Name" text)
    language sql stable cost 5 rows 10 as $$ select id, name from people where id >= lowest $$;
create function one_column() returns table (id bigint) language sql as $$ select id from people $$;
create function rest(first int, variadic others int[] default '{}') returns int language sql as $$ select first $$;
create function any_element(a anyelement, b anyarray) returns anyelement language sql as $$ select a $$;
create function whole(p people) returns text language sql as $$ select 'a' $$;
create function wholes(p people[]) returns setof people language sql as $$ select * from people $$;
create function kind_of(p people.name%type) returns text language sql as $$ select p $$;
create function definer() returns int language sql security definer leakproof parallel safe cost 0.25 as $$ select 1 $$;
create function restricted() returns int language sql parallel restricted as $$ select 1 $$;
create function settings() returns int language sql
    set search_path = app, "Two Words", "$user", "with ""quotes"" and, comma"
    set work_mem = '4MB'
    set datestyle = 'ISO, DMY'
    set time zone 'Europe/Berlin'
    set "app.mode" = 'it''s = \ "fine"'
    as $$ select 1 $$;
create function empty_path() returns int language sql set search_path = '' set temp_tablespaces = '' as $$ select 1 $$;
create function text_like_search(text, text) returns bool language sql immutable support pg_catalog.textlike_support
    as $$ select $1 like $2 $$;
create function body() returns text language plpgsql as $fn$
declare
    "x""y" text := 'it''s \ $$ $retort$ $1';
begin
    -- ünïcödé 🐘
    execute $sql$ select 1; $sql$;
    return "x""y";
end
$fn$;
create function nothing() returns void language sql as '';
create function "Quoted ""name""; --"("Arg 1" int, "select" int default 1, "ünï" text default 'é') returns int
    language sql as $$ select "Arg 1" $$;
create procedure proc(a int, inout b text default 'b, c') language sql as $$ select b $$;
create procedure proc() language plpgsql security definer set search_path = app as $$ begin commit; end $$;
