-- old
create table t (a int, b int, constraint k primary key (a));
create table u (a int references t (a));
-- new
create table t (a int not null, b int, constraint k unique (a));
create table u (a int references t (a));
