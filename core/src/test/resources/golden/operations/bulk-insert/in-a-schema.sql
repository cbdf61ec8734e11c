INSERT INTO app."order" ("user") VALUES
    ('x');
