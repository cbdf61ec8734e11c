create function f() returns trigger language plpgsql as 'begin return null; end';
create table t (a int);
-- old
create trigger tr after insert on t referencing new table as n for each statement execute function f();
-- new
create trigger tr after update on t referencing old table as o new table as m for each statement execute function f();
