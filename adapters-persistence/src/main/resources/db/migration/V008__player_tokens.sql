-- Which tokens the players of a table move; null: what the server says.
alter table game_table
  add column player_tokens text check (player_tokens in ('OWN', 'ALL', 'NONE'));
