-- rows: 1
create table t (a int);
copy t from stdin;
1
\.