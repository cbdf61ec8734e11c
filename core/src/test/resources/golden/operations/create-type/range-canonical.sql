CREATE TYPE whole AS RANGE (SUBTYPE = integer, CANONICAL = whole_canonical);

-- downgrade
-- no inverse is known for create type whole (Test.java:1: its canonical function needs the type, so that only a cascade drops both)
