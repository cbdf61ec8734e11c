INSERT INTO roles (id, name) VALUES
    (NULL, upper('x')),
    (1 + 1, NULL);
