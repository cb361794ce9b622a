package io.shadowcache.integration.framework;

import org.springframework.data.repository.ListCrudRepository;

interface Baskets extends ListCrudRepository<Basket, Integer> {

}
