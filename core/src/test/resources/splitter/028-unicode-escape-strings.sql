select U&'d\0061t\+000061;'; select u&'\\;'; select U&'!0061;''' uescape '!';
select U&'\0027;';
