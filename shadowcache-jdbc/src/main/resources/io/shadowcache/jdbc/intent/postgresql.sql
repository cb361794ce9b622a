-- Intents of ShadowCache, for PostgreSQL from 10.
create table if not exists shadowcache_intent (
  id varchar(40) not null primary key,
  created_at timestamp(3) with time zone not null default clock_timestamp(),
  dependencies text not null
);
create index if not exists shadowcache_intent_created_at on shadowcache_intent (created_at);
