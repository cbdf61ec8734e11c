select 1 as a; select '`'; select "`" from (select 1 as "`") s; select ';'; select '{'; select '['; select ']';
