select 'first;
second;

-- third;
/* fourth;
';
select 2;
