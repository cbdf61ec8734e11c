-- old
create function f(int) returns boolean language sql immutable as 'select $1 > 0';
create domain d as int check (f(value));
create table t (a d, b int check (f(b)), e int default f(1)::int, c boolean generated always as (f(b)) stored);
create index i on t (f(b));
insert into t values (1, 1);
-- new
create function f(bigint) returns boolean language sql immutable as 'select $1 > 0';
create domain d as int check (f(value));
create table t (a d, b int check (f(b)), e int default f(1)::int, c boolean generated always as (f(b)) stored);
create index i on t (f(b));
