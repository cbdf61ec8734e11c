select 1 as a;select 2;select 0;select.5;select 1,2;select 3||$$;$$;select 4||'a;';select(1)-2;select 1-.5;
