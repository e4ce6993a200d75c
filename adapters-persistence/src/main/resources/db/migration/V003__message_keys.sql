-- Under which key a client sent a message: sent again under the same key, it is the same message.
create table message_key (
  idempotency_key text    not null primary key,
  message_id      integer not null references message (id) on delete cascade,
  used_at         integer not null
) strict, without rowid;

create index message_key_used_at on message_key (used_at);
create index message_key_message_id on message_key (message_id);
