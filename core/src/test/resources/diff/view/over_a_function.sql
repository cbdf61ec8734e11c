create table t (a int);
-- old
create function f(x int) returns table (a int, b text) language sql as $$select 1, 'x'$$;
create view v as select a, b from f(1);
-- new
create function f(x int) returns table (a int, b varchar) language sql as $$select 1, 'x'::varchar$$;
create view v as select a, b from f(1);
