CREATE TYPE "user" AS ENUM ('x"; drop table y; --', 'éééééééééééééééééééééééééééééééz', 'größe_数量_😀');

CREATE TYPE "éééééééééééééééééééééééééééééééz" AS ENUM ('''); drop table y; --');

-- downgrade
DROP TYPE "éééééééééééééééééééééééééééééééz";

DROP TYPE "user";
