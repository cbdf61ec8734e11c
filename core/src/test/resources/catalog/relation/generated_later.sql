create table totals (total int generated always as (a + b) stored, a int, b int, primary key (total));
