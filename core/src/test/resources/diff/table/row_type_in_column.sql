-- old
create table t (a int);
create table u (x t, y t[]);
-- new
create table t (a int, b text);
create table u (x t, y t[]);
