-- rows: 3
create table t (a text);
copy t from stdin;

 \\.

\.
