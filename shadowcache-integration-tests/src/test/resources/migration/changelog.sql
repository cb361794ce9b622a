--liquibase formatted sql

--changeset shop:1
create table region (id int primary key, name varchar(40));
insert into region values (1, 'north');
insert into country values (5, 'migrated');
