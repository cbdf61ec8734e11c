-- rows: 2
create table t (a int, b text);
copy t from stdin with (format csv, header);
a,b
1,"two
lines; ""here""

and more"
2,$$
\.
do $$ begin if (select length(b) from t where a = 1) <> 27 then raise 'wrong length'; end if; end $$;
