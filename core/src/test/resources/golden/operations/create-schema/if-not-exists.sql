CREATE SCHEMA IF NOT EXISTS app;

-- downgrade
-- no inverse is known for create schema app (Test.java:1: nobody knows whether the schema was there before)
