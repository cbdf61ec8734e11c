ALTER TYPE "x""; drop table y; --" RENAME VALUE 'user' TO 'x"; drop table y; --';

-- downgrade
ALTER TYPE "x""; drop table y; --" RENAME VALUE 'x"; drop table y; --' TO 'user';
