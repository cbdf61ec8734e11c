CREATE TABLE everything (
    "column smallint" smallint,
    "column integer" integer,
    "column bigint" bigint,
    "column numeric" numeric,
    "column numeric(12,3)" numeric(12,3),
    "column real" real,
    "column double precision" double precision,
    "column text" text,
    "column varchar(80)" varchar(80),
    "column char(2)" char(2),
    "column boolean" boolean,
    "column uuid" uuid,
    "column date" date,
    "column time" time,
    "column timestamp" timestamp,
    "column timestamptz" timestamptz,
    "column timestamptz(3)" timestamptz(3),
    "column interval" interval,
    "column bytea" bytea,
    "column json" json,
    "column jsonb" jsonb,
    "column inet" inet,
    "column integer[]" integer[],
    "column int4range" int4range,
    "column bit varying(5)" bit varying(5)
);

-- downgrade
DROP TABLE everything;
