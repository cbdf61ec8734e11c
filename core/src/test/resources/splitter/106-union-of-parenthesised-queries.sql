(select 1) union (select 2); (select 3); ((select 4) except (select 5)) order by 1; values (1), (2); table pg_am;
