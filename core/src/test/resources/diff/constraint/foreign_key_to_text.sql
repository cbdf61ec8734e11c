-- old
create type e as enum ('a', 'b');
create table p (a e primary key);
create table t (a e references p);
insert into p values ('a');
insert into t values ('a');
-- new
create table p (a text primary key);
create table t (a text references p);
