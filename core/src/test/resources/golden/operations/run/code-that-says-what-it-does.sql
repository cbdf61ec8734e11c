-- run: backfill names

-- downgrade
-- no inverse is known for run "backfill names" (Test.java:1: code is not looked into)
