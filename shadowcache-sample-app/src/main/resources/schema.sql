-- The airport, for MySQL 9 and MariaDB 11.
create table if not exists airport (
	id int not null,
	iata char(3) not null,
	name varchar(100) not null,
	city varchar(100) not null,
	country char(2) not null,
	primary key (id),
	unique key airport_iata_uk (iata)
);

create table if not exists airline (
	id int not null,
	iata char(2) not null,
	name varchar(100) not null,
	country char(2) not null,
	primary key (id),
	unique key airline_iata_uk (iata)
);

create table if not exists airplane_type (
	id int not null,
	name varchar(50) not null,
	capacity int not null,
	primary key (id)
);

create table if not exists airplane (
	id int not null,
	registration varchar(10) not null,
	type_id int not null,
	airline_id int not null,
	primary key (id),
	unique key airplane_registration_uk (registration),
	constraint airplane_type_fk foreign key (type_id) references airplane_type (id),
	constraint airplane_airline_fk foreign key (airline_id) references airline (id)
);

create table if not exists flight (
	id int not null,
	flight_number varchar(8) not null,
	airline_id int not null,
	airplane_id int not null,
	from_airport_id int not null,
	to_airport_id int not null,
	departure datetime not null,
	arrival datetime not null,
	primary key (id),
	key flight_route_ix (from_airport_id, to_airport_id, departure),
	constraint flight_airline_fk foreign key (airline_id) references airline (id),
	constraint flight_airplane_fk foreign key (airplane_id) references airplane (id),
	constraint flight_from_airport_fk foreign key (from_airport_id) references airport (id),
	constraint flight_to_airport_fk foreign key (to_airport_id) references airport (id)
);

create table if not exists passenger (
	id int not null,
	first_name varchar(50) not null,
	last_name varchar(50) not null,
	passport varchar(12) not null,
	primary key (id),
	unique key passenger_passport_uk (passport)
);

create table if not exists booking (
	id int not null,
	flight_id int not null,
	passenger_id int not null,
	seat varchar(4) not null,
	price decimal(8, 2) not null,
	primary key (id),
	unique key booking_seat_uk (flight_id, seat),
	constraint booking_flight_fk foreign key (flight_id) references flight (id),
	constraint booking_passenger_fk foreign key (passenger_id) references passenger (id)
);

create table if not exists employee (
	emp_no int not null,
	first_name varchar(50) not null,
	last_name varchar(50) not null,
	department varchar(30) not null,
	airport_id int not null,
	hire_date date not null,
	primary key (emp_no),
	constraint employee_airport_fk foreign key (airport_id) references airport (id)
);

create table if not exists salaries (
	emp_no int not null,
	salary int not null,
	from_date date not null,
	to_date date not null,
	primary key (emp_no, from_date),
	key salaries_salary_ix (salary),
	constraint salaries_employee_fk foreign key (emp_no) references employee (emp_no)
);

create table if not exists product (
	id int not null auto_increment,
	name varchar(100) not null,
	description varchar(500) not null,
	price decimal(10, 2) not null,
	primary key (id)
);
