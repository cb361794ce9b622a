package io.shadowcache.autoconfigure;

import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Says what is assumed of an application with more than one {@link DataSource}.
 */
final class SeveralDataSources {

	private static final Logger logger = LoggerFactory.getLogger(SeveralDataSources.class);

	private SeveralDataSources() {
	}

	/**
	 * Returns the names of all data sources, also of those that are no candidates for
	 * injection; creates none.
	 */
	static List<String> names(ListableBeanFactory beans) {
		return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class, false, false))
			.filter((name) -> !ScopedProxyUtils.isScopedTarget(name))
			.toList();
	}

	/**
	 * Warns of those of which nothing is known.
	 */
	static void warn(ListableBeanFactory beans, FurtherDataSources further) {
		List<String> names = names(beans).stream().filter((name) -> !further.contains(name)).toList();
		if (names.size() > 1) {
			logger.warn("There are several DataSources, {}: ShadowCache assumes that all queries read the database of "
					+ "the primary one. Name others whose queries are cached in shadowcache.data-sources.*, or cache no "
					+ "queries of the others, and set shadowcache.database-id to confirm", names);
		}
	}

}
