select interval '1' day; select interval(0) '1 second'; select timestamp with time zone'2020-01-01 00:00+00'; select
int '1'; select float8'1.5'; select double precision '2.5';
