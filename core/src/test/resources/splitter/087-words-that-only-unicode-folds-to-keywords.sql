select 1 as caſe; select 2 as ſ; select 3 as K; create table copyfromſtdin (a int); select 4;
