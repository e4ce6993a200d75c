-- All times are nanoseconds since 1970-01-01T00:00:00Z.

create table user_account (
  name          text not null primary key,
  role          text not null check (role in ('GM', 'PLAYER')),
  password_hash text not null
) strict, without rowid;

create table login_session (
  token_hash   text    not null primary key,
  user_name    text    not null references user_account (name) on delete cascade,
  created_at   integer not null,
  last_seen_at integer not null
) strict, without rowid;

create index login_session_user_name on login_session (user_name);

-- Keeps its rowid: tokens of the same moment are listed in the order they were made.
create table api_token (
  id          text    not null primary key,
  name        text    not null,
  secret_hash text    not null,
  created_at  integer not null
) strict;

-- autoincrement: an id is never used again, not even that of a message that was removed.
create table message (
  id         integer not null primary key autoincrement,
  sender     text    not null,
  content    text    not null,
  priority   text    not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
  created_at integer not null
) strict;

-- A message without recipients is for everybody.
create table message_recipient (
  message_id integer not null references message (id) on delete cascade,
  user_name  text    not null,
  primary key (message_id, user_name)
) strict, without rowid;
