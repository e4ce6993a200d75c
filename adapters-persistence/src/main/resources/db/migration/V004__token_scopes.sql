-- How far a token reaches, and for how long. Those of before go on as they were: they could do what
-- the game master does, for ever.
alter table api_token
  add column scope text not null default 'CONTROL' check (scope in ('READ', 'CONTROL', 'ADMIN'));
alter table api_token add column expires_at integer;
alter table api_token add column last_used_at integer;
