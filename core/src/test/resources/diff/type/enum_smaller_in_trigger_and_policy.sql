create function f() returns trigger language plpgsql as 'begin return new; end';
-- old
create type e as enum ('a', 'b', 'c');
create table t (a e);
create trigger tr before insert on t for each row when (new.a = 'a') execute function f();
create policy p on t using (a in ('a', 'b'));
insert into t values ('a');
-- new
create type e as enum ('a', 'b');
create table t (a e);
create trigger tr before insert on t for each row when (new.a = 'a') execute function f();
create policy p on t using (a in ('a', 'b'));
