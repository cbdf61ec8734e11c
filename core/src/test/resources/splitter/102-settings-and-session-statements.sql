set search_path to public, "$user"; set local work_mem = '4MB'; set "my.setting" = ';'; show search_path; reset all;
listen "a;b"; notify "a;b", ';'; unlisten *; discard plans;
