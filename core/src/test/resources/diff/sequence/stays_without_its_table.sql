-- old
create table t (a int, b int);
create sequence s owned by t.a;
create table u (x int default nextval('s'));
-- new
create sequence s;
create table u (x int default nextval('s'));
