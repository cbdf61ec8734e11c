-- rows: 2
create table t (a int, b text);
COPY t (b, a) FROM STDIN;
x;	1
y	2
\.
