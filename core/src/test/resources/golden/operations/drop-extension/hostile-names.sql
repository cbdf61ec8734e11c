DROP EXTENSION "uuid-ossp";

-- downgrade
-- no inverse is known for drop extension uuid-ossp (Test.java:1: nobody said which version of the extension it was, and where)
