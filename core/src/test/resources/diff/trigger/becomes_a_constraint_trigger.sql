create function f() returns trigger language plpgsql as 'begin return null; end';
create table t (a int);
-- old
create trigger tr after insert on t for each row execute function f();
alter table t disable trigger tr;
-- new
create constraint trigger tr after insert on t for each row execute function f();
alter table t enable always trigger tr;
