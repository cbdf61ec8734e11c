-- rows: 8
create table t (a text);
copy t from stdin;
select 1;
-- down
/* it's
$$
"
\\.
\\connect

\.
select 1;
