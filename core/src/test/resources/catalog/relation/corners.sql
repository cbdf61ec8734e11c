-- Things that catalogs keep in places where few look.
create table "with.dot" ("quo""ted" int default 1, "line
break" text, "$1" int, "select" int);
create index "Ünïcode" on "with.dot" (("$1" + "select"), lower("line
break") collate "C" text_pattern_ops desc);
create table no_columns ();
create table dropped (a int, b int, c int);
alter table dropped drop column b;
alter table dropped add column b text default 'late';
create view of_dropped as select d from dropped d;
create type pair as (a int, b text collate "C");
create table of_pairs (p pair default row(1, 'x''y')::pair, ps pair[] default '{}', constraint positive check ((p).a > 0));
create index on of_pairs (((p).a));
create function "strange-ret"(out "a b" int, inout c text default E'back\\slash\n') returns setof record
    language plpgsql as $f$ begin "a b" := 1; return next; end $f$;
create function polymorphic(anyelement, variadic anyarray) returns anyarray language sql as 'select $2';
create function with_settings() returns int language sql security definer cost 7 parallel restricted
    set search_path to 'a b', "$user", public set work_mem to '64MB' set datestyle to 'ISO, DMY' as 'select 1';
create function of_table(t dropped) returns text language sql immutable as 'select 1::text';
create index by_whole_row on dropped (of_table(dropped));
create table statistics_kept (a int, b int, c text);
alter table statistics_kept alter column c set storage external;
alter table statistics_kept alter column a set statistics 0, alter column b set (n_distinct = -0.5, n_distinct_inherited = 3);
create index partial on statistics_kept ((a + b), c) include (b) with (fillfactor = 30) where a is not null and c <> all (array['x', 'y']);
alter index partial alter column 1 set statistics 500;
create table only_check (a int, check (true), check (a > 1), check (a < 10));
create rule "do_nothing" as on insert to only_check where new.a > 5 do also (select 1; delete from only_check where a = new.a);
create sequence down as smallint increment -3 minvalue -100 maxvalue -1 start -7 cache 5 cycle owned by only_check.a;
alter table only_check alter a set default -nextval('down') * 2;
create table collated (a text collate "C", b text[] collate "C") partition by range (a collate "C" text_pattern_ops, (lower(b[1])));
create table collated_first partition of collated for values from (minvalue, minvalue) to ('m', maxvalue);
create view counting as with recursive r(n) as (values (1) union all select n + 1 from r where n < 5)
    select n, sum(n) over (order by n rows between unbounded preceding and current row exclude ties) from r;
create view functions_as_tables as select * from rows from (generate_series(1, 2), unnest(array['a', 'b'])) with ordinality as f(x, y, z);
