create function next_role() returns int language sql as 'select max(id) + 1 from roles';

create function one() returns int language plpgsql as $$
begin
    return 1;
end $$;
