-- rows: 2
create table t (a int, b text);
copy t from stdin; -- data
1	a
2	b
\.
do $$ begin if (select max(b) from t) <> 'b' then raise 'carriage return left'; end if; end $$;
