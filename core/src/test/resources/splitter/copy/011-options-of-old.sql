-- rows: 2
create table t (a int, b text);
copy t from stdin delimiter ';' null 'x';
1;a
\.
copy t from stdin with csv delimiter ';' quote '"' force not null b;
2;"b;c"
\.
