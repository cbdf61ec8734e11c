create type e as enum ('1', '2');
-- old
create table t (id int, a e default '1', b int default 2);
insert into t (id) values (1);
-- new
create table t (id int, a int default 1, b e default '2');
