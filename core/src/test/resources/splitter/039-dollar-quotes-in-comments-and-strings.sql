-- $$ ;
select 1; /* $$ ; */ select '$$'; select "$$" from (select 1 as "$$") s; select '$a$'; select 2; -- $a$
