create function f() returns trigger language plpgsql as 'begin return new; end';
create function g() returns trigger language plpgsql as 'begin return new; end';
create table t (a int, b int);
-- old
create trigger t1 before insert on t for each row execute function f();
create trigger t2 after update of a on t for each row when (old.a <> new.a) execute function f();
create trigger t3 after insert on t referencing new table as n for each statement execute function f('x', 'y');
create constraint trigger t4 after insert on t deferrable for each row execute function f();
create trigger t5 before delete on t for each row execute function f();
create trigger t6 before truncate on t execute function f();
alter table t disable trigger t1;
alter table t enable always trigger t2;
comment on trigger t1 on t is 'x';
-- new
create trigger t1 before insert or update on t for each row execute function g();
create trigger t2 after update of a, b on t for each row when (old.b <> new.b) execute function f();
create trigger t3 after insert on t referencing new table as m for each statement execute function f('x');
create constraint trigger t4 after insert on t deferrable initially deferred for each row execute function f();
create trigger t6 before truncate on t execute function f();
alter table t enable replica trigger t6;
alter table t enable always trigger t1;
comment on trigger t1 on t is 'x';
