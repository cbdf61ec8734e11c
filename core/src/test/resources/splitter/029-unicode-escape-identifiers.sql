select 1 as U&"d\0061ta;"; select 2 as u&"!0061;""" uescape '!';
