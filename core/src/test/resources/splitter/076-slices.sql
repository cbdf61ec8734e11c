select (array[1, 2, 3])[1:2]; select (array[1, 2, 3])[:2]; select (array[1, 2, 3])[2:]; select (array[1, 2, 3])[:];
select ('{1,2}'::int[])[1 : 2]; select a[1:array_length(a, 1)] from (select array[1, 2] as a) s;
