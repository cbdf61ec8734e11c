-- /* not the beginning of a block
select 1;
/* -- not a line comment */ select 2;
-- */ nor its end
select 3;
