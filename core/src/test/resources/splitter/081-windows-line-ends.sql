select 1; -- it's
select 'a;
b'
'c;';
-- ;
select $$;
$$;
/* ;
*/ select 2
