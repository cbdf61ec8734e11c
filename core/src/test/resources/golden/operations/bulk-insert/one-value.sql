INSERT INTO roles (id) VALUES
    ((-1));
