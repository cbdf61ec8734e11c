-- requires: 14
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE SQL BEGIN ATOMIC SELECT 1; END;
Create Or Replace Function g() Returns int Begin Atomic Select 1; Select 2; End;
