package io.shadowcache.spring.data;

import java.util.Collection;
import java.util.List;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

/**
 * A repository of Spring Data JDBC.
 */
public interface JdbcItems extends NamedRepository<ItemView, Item>, CrudRepository<Item, Integer> {

	@CachedQuery(tables = "item")
	@Query("select count(*) from item where name = :name")
	int countNamed(@Param("name") String name);

	@CachedQuery(tables = "item")
	Page<ItemView> findByIdGreaterThan(int id, Pageable page);

	@CachedQuery(tables = "item")
	Slice<ItemView> findByIdLessThan(int id, Pageable page);

	@CachedQuery(tables = "item")
	List<ItemView> findByNameNotNull(Sort sort, Limit limit);

	@CachedQuery(tables = "item")
	@BulkLookup
	List<ItemView> findByIdIn(Collection<Integer> ids);

	// tag::repository[]
	@Modifying
	@InvalidatesTables("item")
	@Query("update item set name = :name where id = :id")
	void rename(@Param("id") int id, @Param("name") String name);

	@Override
	@InvalidatesTables("item")
	void deleteAll();

	@Override
	@InvalidatesTables("item")
	void deleteById(Integer id);
	// end::repository[]

}
