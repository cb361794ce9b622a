package io.shadowcache.spring.data;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * What repositories of different types inherit.
 *
 * @param <V> what is cached
 * @param <T> the type of the aggregate
 */
@NoRepositoryBean
public interface NamedRepository<V, T> extends Repository<T, Integer> {

	@CachedQuery(tables = "item")
	List<V> findByNameOrderById(String name);

}
