-- rows: 1
create table t (a int, stdin int);
copy t from stdin where a is distinct from stdin and (a > 1);
1	2
2	2
3	4
\.
