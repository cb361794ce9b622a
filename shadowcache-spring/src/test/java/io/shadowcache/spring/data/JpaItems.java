package io.shadowcache.spring.data;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * A repository of Spring Data JPA.
 */
public interface JpaItems extends NamedRepository<ItemView, Item>, JpaRepository<Item, Integer> {

	@CachedQuery(tables = "item")
	@Query("select count(i) from Item i where i.name = :name")
	int countNamed(String name);

	@CachedQuery(tables = "item")
	Page<ItemView> findByIdGreaterThan(int id, Pageable page);

	@CachedQuery(tables = "item")
	Slice<ItemView> findByIdLessThan(int id, Pageable page);

	@Override
	@InvalidatesTables("item")
	<S extends Item> S saveAndFlush(S item);

	@Override
	@InvalidatesTables("item")
	<S extends Item> S save(S item);

}
