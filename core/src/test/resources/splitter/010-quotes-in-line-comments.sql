-- it's a "comment with $$ and /* and ;
select 1; -- don't
-- "
select 2; --$a$;
