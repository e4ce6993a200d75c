alter table message add column test_only text not null default 'added; later';
create table test_only (id integer primary key) strict;
