select 1 -1; select 2-1; select - -1; select @ -5; select 4*-1; select 4/-2; select 2^ -1; select 1<-1; select 1>=-1;
select |/25; select -(-1); select +1+ +1; select 5% -3; select ~ -1; select 1& ~2|3#4;
