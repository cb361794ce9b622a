create table if not exists product (id bigint primary key, price decimal(10, 2) not null);
create table if not exists vendor (id bigint primary key);
merge into product values (1, 1.50);
