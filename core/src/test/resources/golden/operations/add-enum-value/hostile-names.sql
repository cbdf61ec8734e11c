ALTER TYPE "x""; drop table y; --" ADD VALUE E'it''s \\' BEFORE 'user';

-- downgrade
-- no inverse is known for add value 'it's \' to enum x"; drop table y; -- (Test.java:1: PostgreSQL cannot take a value out of an enum type)
