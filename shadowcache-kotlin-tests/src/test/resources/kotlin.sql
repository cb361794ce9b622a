create table article (id bigint primary key, name varchar(100) not null, note varchar(100));
insert into article values (1, 'Tea', null), (2, 'Milk', 'cold');
