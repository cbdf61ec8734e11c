select 1 as "/*;"; select 2 as "--;"; select 3 as "*/";
