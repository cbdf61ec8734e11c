select e, b, x, n, u, u&b, e||'a;' from (select 'e' as e, 1 as b, 2 as x, 3 as n, 4 as u) s;
select e|| 'b\'from(select 'e' as e) s;
