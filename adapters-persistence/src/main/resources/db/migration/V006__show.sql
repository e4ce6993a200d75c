-- What is remembered of a show. Times as before.

-- Ids of entries are given out per table, and none is used again.
alter table game_table add column last_entry_id integer not null default 0;

-- What was done at a table. command: JSON, as is all that is kept of commands.
create table journal_entry (
  table_id   integer not null references game_table (table_id) on delete cascade,
  id         integer not null,
  made_at    integer not null,
  actor      text    not null
             check (actor in ('GM', 'TOKEN', 'PLAYER', 'CUE', 'TRIGGER', 'SERVER')),
  actor_name text    not null,
  on_behalf  text,
  command    text    not null,
  summary    text    not null,
  revision   integer not null,
  state      text    not null check (state in ('DONE', 'UNDONE', 'FORGOTTEN')),
  primary key (table_id, id)
) strict;

create index journal_entry_made_at on journal_entry (table_id, made_at);

-- How the newest entries are taken back. By itself: who reads the journal need not pass over it.
create table journal_change (
  table_id integer not null,
  entry_id integer not null,
  change   text    not null,
  primary key (table_id, entry_id),
  foreign key (table_id, entry_id) references journal_entry (table_id, id) on delete cascade
) strict;

-- What is prepared at a table.
create table draft (
  table_id integer not null primary key references game_table (table_id) on delete cascade,
  commands text    not null
) strict;

-- Cues that were saved, in the order of their positions.
create table cue (
  position     integer not null primary key,
  table_id     integer not null references game_table (table_id) on delete cascade,
  id           text    not null,
  title        text    not null,
  note         text    not null,
  commands     text    not null,
  follow_after integer check (follow_after >= 0), -- nanoseconds
  follow_cue   text,
  unique (table_id, id),
  check ((follow_after is null) = (follow_cue is null))
) strict;

-- Which cue was done last at a table, be it one of its campaign.
create table last_cue (
  table_id integer not null primary key references game_table (table_id) on delete cascade,
  cue_id   text    not null
) strict;
