create procedure raise_prices() language sql as 'update price set amount = amount + 1';
create function raise_prices_trigger() returns trigger language plpgsql as
  'begin update price set amount = amount + 1; return new; end';
create function move_row() returns trigger language plpgsql as 'begin new.id := new.id + 2; return new; end';
