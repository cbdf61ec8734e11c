create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
-- old
create view v as select a from t;
create trigger tr instead of insert on v for each row execute function f();
-- new
create view v as select a from t where a > 0;
create trigger tr instead of insert or delete on v for each row execute function f();
comment on trigger tr on v is 'x';
