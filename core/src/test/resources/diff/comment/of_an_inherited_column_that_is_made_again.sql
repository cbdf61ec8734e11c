-- old
create table p (a int, g int generated always as (a + 1) stored);
create table c () inherits (p);
create table d () inherits (c);
comment on column c.g is 'one more';
comment on column d.g is 'one more, too';
grant select (g) on d to pg_monitor;
-- new
create table p (a int, g boolean generated always as (a is null) stored);
create table c () inherits (p);
create table d () inherits (c);
comment on column c.g is 'one more';
comment on column d.g is 'one more, too';
grant select (g) on d to pg_monitor;
