CREATE TYPE "Users" AS RANGE (SUBTYPE = bigint);

-- downgrade
DROP TYPE "Users";
