-- old
create table x (a int);
-- new
create table x (a int);
create table t (id int, constraint a unique (id), constraint b unique (id), constraint c primary key (id));
