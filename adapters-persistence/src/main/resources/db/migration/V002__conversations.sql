-- Conversations with the ship's computer. Times as before.

-- A channel on which there is something to keep. known_rank grows with the order in which channels
-- became known; 0: nothing was ever said.
create table conversation (
  channel     text    not null primary key,
  known_rank  integer not null,
  read_marker text,
  changed_at  integer not null
) strict, without rowid;

create index conversation_changed_at on conversation (changed_at);

-- position: a later message of a channel has a larger one.
create table conversation_message (
  position integer not null primary key,
  channel  text    not null references conversation (channel) on delete cascade,
  id       text    not null,
  speaker  text    not null check (speaker in ('USER', 'CHARON')),
  content  text    not null,
  said_at  integer not null,
  unique (channel, id)
) strict;

create table pending_response (
  position    integer not null primary key,
  channel     text    not null references conversation (channel) on delete cascade,
  id          text    not null,
  query_id    text    not null,
  query       text    not null,
  response    text    not null,
  answered_at integer not null,
  unique (channel, id)
) strict;
