create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
create trigger a before insert on t for each row execute function f();
create trigger b before insert on t for each row execute function f();
create rule r as on update to t do instead nothing;
-- old
alter table t disable trigger a;
alter table t disable rule r;
-- new
alter table t enable replica trigger b;
alter table t enable always rule r;
