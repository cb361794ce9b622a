-- Intents of ShadowCache, for MySQL from 8.0.1 and MariaDB from 10.6.
create table if not exists shadowcache_intent (
  id varchar(40) character set ascii collate ascii_bin not null,
  created_at timestamp(3) not null default current_timestamp(3),
  dependencies mediumtext character set utf8mb4 not null,
  primary key (id),
  key shadowcache_intent_created_at (created_at)
) engine = InnoDB;
