-- rows: 1
create table t (a int); select 1; copy
t
from
stdin;
1
\.
select 2; select 3;
