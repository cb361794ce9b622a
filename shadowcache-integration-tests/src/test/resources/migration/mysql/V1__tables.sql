create table product (id int primary key, name varchar(40));
create table product_text (product int primary key, text varchar(40),
  constraint text_product foreign key (product) references product (id) on delete cascade);
create table price (id int auto_increment primary key, product int, amount int,
  constraint price_product foreign key (product) references product (id) on delete cascade);
create table basket (id int auto_increment primary key, owner varchar(40));
create table basket_item (basket int, amount int,
  constraint item_basket foreign key (basket) references basket (id) on update cascade);
create table country (id int primary key, name varchar(40));
create table category (id int primary key, parent int, name varchar(40),
  constraint category_parent foreign key (parent) references category (id) on delete cascade);
