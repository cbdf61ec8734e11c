DROP TYPE "x""; drop table y; --";

-- downgrade
CREATE TYPE "x""; drop table y; --" AS ENUM ('user');
