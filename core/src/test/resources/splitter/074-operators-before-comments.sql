select 1+--one; and
2; select 2*/* three; */3; select 1<--c;
2; select 1-/*;*/-1; select 4//**/2; select 1<>--;
2;
select 3+---;
1
;
