-- rows: 3
create table "copy from stdin" ("from stdin" int);
create schema "from"; create schema s; create table s.from (a int); create table s.to (a int);
copy "copy from stdin" ("from stdin") from stdin;
1
\.
copy s.from from stdin;
2
\.
copy s . /* dot */ to from stdin;
3
\.
copy s.from to stdout; copy s.to to stdin;
