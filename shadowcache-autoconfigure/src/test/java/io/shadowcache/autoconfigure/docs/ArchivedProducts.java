package io.shadowcache.autoconfigure.docs;

import java.util.List;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.annotation.ShadowCacheConfig;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The example of a further DataSource.
 */
// tag::archive[]
@Repository
@ShadowCacheConfig(dataSource = "archive")
public class ArchivedProducts {

	private final JdbcClient archive;

	public ArchivedProducts(@Qualifier("archive") DataSource archive) {
		this.archive = JdbcClient.create(archive);
	}

	@CachedQuery
	public List<Product> findByCategory(String category) {
		return this.archive.sql("select * from product where category = :category order by id")
			.param("category", category)
			.query(Product.class)
			.list();
	}

	@InvalidatesTables("product")
	public void imported() {
		// Another program has just filled the archive.
	}

}
// end::archive[]
