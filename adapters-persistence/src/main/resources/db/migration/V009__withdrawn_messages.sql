-- When a message was withdrawn; null: it stands. Times as before.
alter table message add column withdrawn_at integer;

create index message_withdrawn on message (table_id, withdrawn_at)
 where withdrawn_at is not null;
