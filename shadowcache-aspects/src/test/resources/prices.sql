create table price (product bigint primary key, amount decimal(10, 2) not null);
insert into price values (1, 3), (2, 2);
