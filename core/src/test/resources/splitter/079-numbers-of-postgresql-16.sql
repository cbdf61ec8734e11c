-- requires: 16
select 0x1F; select 0XfF; select 0o17; select 0b101; select 1_000; select 0x_ff; select 1_0.0_1e1_0; select 0xE-1;
