-- Displays that game masters have named or set. Times as before.
create table display (
  table_id    integer not null references game_table (table_id) on delete cascade,
  display_key text    not null,
  fingerprint text    not null, -- of what it calls itself, which is a secret
  name        text    not null,
  settings    text    not null, -- JSON
  heard_at    integer not null,
  primary key (table_id, display_key)
) strict;
