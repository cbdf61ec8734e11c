create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a int, b text);
-- old
create trigger tr before update on t for each row when (old.a <> new.a) execute function f();
-- new
create trigger tr before update of a, b on t for each row when (old.a is distinct from new.a) execute function f();
