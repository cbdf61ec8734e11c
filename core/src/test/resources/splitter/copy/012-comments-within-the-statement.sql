-- rows: 1
create table t (a int);
copy /* from stdin; */ t -- to stdout
  from -- ';'
  stdin /* ; */ with (format text)
  ;
1
\.
