CREATE TABLE nothing ();

-- downgrade
DROP TABLE nothing;
