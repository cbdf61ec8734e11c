-- old
create table t (a int generated always as identity, b text);
insert into t (b) values ('x');
-- new
create table t (a int generated always as identity (increment -1), b text);
