create function tf() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
-- old
create view v as select a from t;
create trigger tr instead of insert on v for each row execute function tf();
create rule r as on delete to v do instead nothing;
comment on trigger tr on v is 'x';
comment on rule r on v is 'y';
-- new
create view v as select a, 1 as b from t;
create trigger tr instead of insert on v for each row execute function tf();
create rule r as on delete to v do instead nothing;
comment on trigger tr on v is 'x';
comment on rule r on v is 'y';
