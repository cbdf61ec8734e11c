select 1 -- a
+ 2 -- b'
+ 3 -- c"+ 4;

select 'a''b;';select 2; -- d;;select 3