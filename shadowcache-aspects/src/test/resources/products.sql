create table product (id bigint primary key, name varchar(100) not null);
insert into product values (1, 'Tea'), (2, 'Milk'), (3, 'Sugar');
