ALTER TABLE users RENAME COLUMN "order" TO "x""; drop table y; --";

ALTER TABLE users RENAME COLUMN "x""; drop table y; --" TO "two words";

-- downgrade
ALTER TABLE users RENAME COLUMN "two words" TO "x""; drop table y; --";

ALTER TABLE users RENAME COLUMN "x""; drop table y; --" TO "order";
