create procedure raise_prices() update price set amount = amount + 1;
