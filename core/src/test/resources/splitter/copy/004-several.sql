-- rows: 4
create table t (a int); create table u (a int);
copy t from stdin;
1
2
\.
select 1;
copy u from stdin;
3
\.

copy t from stdin; -- again
4
\.
select 2
