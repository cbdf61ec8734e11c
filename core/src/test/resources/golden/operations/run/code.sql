-- run: code

-- downgrade
-- no inverse is known for run "code" (Test.java:1: code is not looked into)
