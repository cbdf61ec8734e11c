-- old
create domain d as text default 'x';
create type c as (x d, y int);
create table t (id int, a c);
create view v as select (a).x from t;
insert into t values (1, '(q,1)');
-- new
create domain d as text default 'x' not null;
create type c as (x d, y int);
create table t (id int, a c);
create view v as select (a).x from t;
