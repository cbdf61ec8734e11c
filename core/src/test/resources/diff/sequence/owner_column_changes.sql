-- old
create table t (a int, b int);
create table u (a int);
create sequence s owned by t.a;
-- new
create table t (a int, b int);
create table u (a int);
create sequence s owned by u.a;
