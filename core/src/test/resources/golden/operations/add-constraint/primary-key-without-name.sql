ALTER TABLE offers ADD PRIMARY KEY (id, user_id);

-- downgrade
-- no inverse is known for add constraint to offers (Test.java:1: PostgreSQL chooses the name; give one with .named(…))
