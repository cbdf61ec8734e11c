-- old
create domain d as text check (value in ('a', 'b'));
create table t (id int, a d not null default 'a');
create view v as select a from t;
insert into t values (1);
-- new
create type d as enum ('a', 'b');
create table t (id int, a d not null default 'a');
create view v as select a from t;
