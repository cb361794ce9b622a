create table if not exists product (id bigint primary key, name varchar(100) not null);
