-- Many tables on one server. Until now there was one: it is the default table, number 1. Times as
-- before.

-- The directory. A name stays taken for ever. last_message_id: message ids are given out here, per
-- table, so that none is used again. directory_version grows with every change of any line, but not
-- with messages. deleted: nothing is left of the table but its name.
create table game_table (
  table_id          integer not null primary key autoincrement,
  name              text    not null unique,
  title             text    not null,
  listed            integer not null check (listed in (0, 1)),
  campaign          text    not null,
  limits            text    not null,
  created_at        integer not null,
  archived_at       integer,
  deleted           integer not null default 0 check (deleted in (0, 1)),
  last_message_id   integer not null,
  directory_version integer not null unique
) strict;

insert into game_table
values (1, 'default', '', 1, '', '{}', unixepoch() * 1000000000, null, 0,
        coalesce((select seq from sqlite_sequence where name = 'message'), 0), 1);

-- Who is what where. Game masters of before lead the default table, and manage the server.
create table membership (
  table_id  integer not null references game_table (table_id) on delete cascade,
  user_name text    not null references user_account (name) on delete cascade,
  role      text    not null check (role in ('GM', 'PLAYER')),
  primary key (table_id, user_name)
) strict, without rowid;

create index membership_user_name on membership (user_name);

insert into membership select 1, name, role from user_account;

alter table user_account add column admin integer not null default 0 check (admin in (0, 1));
update user_account set admin = (role = 'GM');
alter table user_account drop column role;

-- Tokens of before are for the default table. The order of their rows is that in which they were
-- made.
alter table api_token rename to old_api_token;

create table api_token (
  id           text    not null primary key,
  name         text    not null,
  secret_hash  text    not null,
  scope        text    not null check (scope in ('READ', 'CONTROL', 'ADMIN')),
  table_id     integer not null references game_table (table_id) on delete cascade,
  created_at   integer not null,
  expires_at   integer,
  last_used_at integer
) strict;

insert into api_token
select id, name, secret_hash, scope, 1, created_at, expires_at, last_used_at
  from old_api_token order by rowid;

drop table old_api_token;

-- What is kept of a table names it. Children of before go first, so that no row takes others along.
alter table message_recipient rename to old_message_recipient;
alter table message_key rename to old_message_key;
alter table message rename to old_message;
alter table conversation_message rename to old_conversation_message;
alter table pending_response rename to old_pending_response;
alter table conversation rename to old_conversation;
drop index message_key_used_at;
drop index message_key_message_id;
drop index conversation_changed_at;

create table message (
  table_id   integer not null references game_table (table_id) on delete cascade,
  id         integer not null,
  created_at integer not null,
  priority   text    not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
  sender     text    not null,
  content    text    not null,
  primary key (table_id, id)
) strict;

insert into message
select 1, id, created_at, priority, sender, content from old_message order by id;

-- A message without recipients is for everybody at its table.
create table message_recipient (
  table_id   integer not null,
  message_id integer not null,
  user_name  text    not null,
  primary key (table_id, message_id, user_name),
  foreign key (table_id, message_id) references message (table_id, id) on delete cascade
) strict, without rowid;

insert into message_recipient select 1, message_id, user_name from old_message_recipient;

create table message_key (
  table_id        integer not null,
  idempotency_key text    not null,
  message_id      integer not null,
  used_at         integer not null,
  primary key (table_id, idempotency_key),
  foreign key (table_id, message_id) references message (table_id, id) on delete cascade
) strict, without rowid;

insert into message_key select 1, idempotency_key, message_id, used_at from old_message_key;

create index message_key_used_at on message_key (table_id, used_at);
create index message_key_message_id on message_key (table_id, message_id);

create table conversation (
  table_id    integer not null references game_table (table_id) on delete cascade,
  channel     text    not null,
  known_rank  integer not null,
  read_marker text,
  changed_at  integer not null,
  primary key (table_id, channel)
) strict, without rowid;

insert into conversation
select 1, channel, known_rank, read_marker, changed_at from old_conversation;

create index conversation_changed_at on conversation (table_id, changed_at);

create table conversation_message (
  position integer not null primary key,
  table_id integer not null,
  channel  text    not null,
  id       text    not null,
  speaker  text    not null check (speaker in ('USER', 'CHARON')),
  content  text    not null,
  said_at  integer not null,
  unique (table_id, channel, id),
  foreign key (table_id, channel) references conversation (table_id, channel) on delete cascade
) strict;

insert into conversation_message
select position, 1, channel, id, speaker, content, said_at from old_conversation_message;

create table pending_response (
  position    integer not null primary key,
  table_id    integer not null,
  channel     text    not null,
  id          text    not null,
  query_id    text    not null,
  query       text    not null,
  response    text    not null,
  answered_at integer not null,
  unique (table_id, channel, id),
  foreign key (table_id, channel) references conversation (table_id, channel) on delete cascade
) strict;

insert into pending_response
select position, 1, channel, id, query_id, query, response, answered_at
  from old_pending_response;

drop table old_message_recipient;
drop table old_message_key;
drop table old_message;
drop table old_conversation_message;
drop table old_pending_response;
drop table old_conversation;

-- What was last shown at a table. The default table's is in a file: its show needs no database.
create table table_view (
  table_id integer not null primary key references game_table (table_id) on delete cascade,
  state    text    not null,
  saved_at integer not null
) strict;

-- Grows with every change of who may do what, and with nothing else: what is known of accounts need
-- not be looked up again because somebody has moved a token.
create table accounts_version (
  id      integer not null primary key check (id = 1),
  version integer not null
) strict;

insert into accounts_version values (1, 1);

create trigger user_account_insert after insert on user_account
begin
  update accounts_version set version = version + 1;
end;

create trigger user_account_update after update on user_account
begin
  update accounts_version set version = version + 1;
end;

create trigger user_account_delete after delete on user_account
begin
  update accounts_version set version = version + 1;
end;

create trigger login_session_insert after insert on login_session
begin
  update accounts_version set version = version + 1;
end;

create trigger login_session_update after update on login_session
begin
  update accounts_version set version = version + 1;
end;

create trigger login_session_delete after delete on login_session
begin
  update accounts_version set version = version + 1;
end;

create trigger api_token_insert after insert on api_token
begin
  update accounts_version set version = version + 1;
end;

create trigger api_token_update after update on api_token
begin
  update accounts_version set version = version + 1;
end;

create trigger api_token_delete after delete on api_token
begin
  update accounts_version set version = version + 1;
end;

create trigger membership_insert after insert on membership
begin
  update accounts_version set version = version + 1;
end;

create trigger membership_update after update on membership
begin
  update accounts_version set version = version + 1;
end;

create trigger membership_delete after delete on membership
begin
  update accounts_version set version = version + 1;
end;
