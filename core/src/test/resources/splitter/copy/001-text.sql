-- rows: 3
create table t (a int, b text);
copy t from stdin;
1	a;
2	it's
3	\N
\.
select * from t;
