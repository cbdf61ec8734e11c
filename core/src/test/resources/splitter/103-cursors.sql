begin; declare c cursor for select 1; fetch next from c; move forward all in c; close c; commit;
