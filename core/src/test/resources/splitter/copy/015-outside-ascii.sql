-- rows: 2
create table größe (länge text);
copy größe (länge) from stdin;
ä;
日本😀
\.
do $$ begin if (select max(length(länge)) from größe) <> 3 then raise 'wrong length'; end if; end $$;
