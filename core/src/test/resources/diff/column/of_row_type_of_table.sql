-- old
create table u (a int, b text);
create table t (id int, x u, y u[]);
-- new
create table u (a int, b text, c int);
create table t (id int, x u);
