-- since: 18
create table sums (total int generated always as (a + d), a int, b int generated always as (a * 2) virtual, d int,
    c int generated always as (a * 3) stored);
