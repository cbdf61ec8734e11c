create function f() returns trigger language plpgsql as 'begin return null; end';
create table t (a int);
-- old
create trigger tr before truncate on t execute function f();
-- new
create trigger tr after truncate on t execute function f();
