create function next_role() returns int language sql
begin atomic
    select max(id) + 1 from roles;
end;

create function one() returns int language plpgsql as $$
begin
    return 1;
end $$;
