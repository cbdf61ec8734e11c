select B'101'; select b'0'; select X'1FF'; select x'af'
'b0'; select B'1'::int;
