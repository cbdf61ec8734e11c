CREATE SCHEMA IF NOT EXISTS shop AUTHORIZATION CURRENT_USER;

-- downgrade
-- no inverse is known for create schema shop (Test.java:1: nobody knows whether the schema was there before)
