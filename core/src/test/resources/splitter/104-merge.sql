-- requires: 15
create table t (a int, b text);
merge into t using (values (1, ';')) v (a, b) on t.a = v.a
when matched then update set b = v.b when not matched then insert values (v.a, v.b); select 1;
