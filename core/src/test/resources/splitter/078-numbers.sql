select 1.5e10; select .5; select 1.; select 1e-3; select 1.e5; select 1E+2; select .1e1; select 1.5; select 00;
select 12;
