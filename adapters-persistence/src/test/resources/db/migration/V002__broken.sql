create table half_done (id integer primary key) strict;
insert into no_such_table values (1);
