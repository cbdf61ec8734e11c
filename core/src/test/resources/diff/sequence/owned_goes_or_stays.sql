-- old
create table t (b int, a int);
create sequence s owned by t.a;
create table u (x int default nextval('s'));
-- new
create table t (b int);
create sequence s;
create table u (x int default nextval('s'));
