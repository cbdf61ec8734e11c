prepare p (int, text) as select $1, $2||$$;$$, $1+$1;
execute p (1, 'a;');
prepare q as select $1::int; deallocate q;
