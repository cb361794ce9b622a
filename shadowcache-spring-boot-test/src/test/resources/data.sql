merge into product values (1, 'Tea'), (2, 'Coffee'), (3, 'Milk');
