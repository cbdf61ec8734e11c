INSERT INTO roles (name) VALUES
    ('''); drop table roles; --'),
    (E'back\\slash \\'' and $$'),
    ('two
lines	and 😀 {}'),
    ('');
