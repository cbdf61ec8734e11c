-- since: 14
create table t (a int);
-- old
create function f(int) returns int language sql immutable as 'select $1';
create function tf() returns trigger language plpgsql as 'begin return new; end';
create table u (a int default f(1), b int check (f(b) > 0), c int generated always as (f(a)) stored);
create index i on u (f(a));
create statistics s on (f(a)), b from u;
create view v as select f(1) as x;
create materialized view m as select f(a) as x from u;
create policy p on u using (f(a) > 0);
create trigger tr before insert on u for each row when (f(new.a) > 0) execute function tf();
create rule r as on insert to u where f(new.a) > 5 do instead nothing;
create domain d as int check (f(value) > 0);
create table w (d d);
insert into u values (1, 2);
-- new
create function f(int) returns bigint language sql immutable as 'select $1::bigint';
create function tf() returns trigger language plpgsql as 'begin return old; end';
create table u (a int default f(1), b int check (f(b) > 0), c int generated always as (f(a)) stored);
create index i on u (f(a));
create statistics s on (f(a)), b from u;
create view v as select f(1) as x;
create materialized view m as select f(a) as x from u;
create policy p on u using (f(a) > 0);
create trigger tr before insert on u for each row when (f(new.a) > 0) execute function tf();
create rule r as on insert to u where f(new.a) > 5 do instead nothing;
create domain d as int check (f(value) > 0);
create table w (d d);
