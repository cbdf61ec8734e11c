-- old
create type e as enum ('a', 'b');
create function f() returns e language sql as 'select null::e';
create function g() returns e language sql as 'select null::e';
create table p (id int, c e default f(), d e default f(), x int default 1) partition by list (id);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
alter table p2 alter c set default g(), alter x set default 2;
-- new
create type e as enum ('a');
create function f() returns e language sql as 'select null::e';
create function g() returns e language sql as 'select null::e';
create table p (id int, c e default f(), d e, x int default 1) partition by list (id);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
alter table p2 alter c set default g(), alter x set default 2;
alter table p2 alter d set default f();
