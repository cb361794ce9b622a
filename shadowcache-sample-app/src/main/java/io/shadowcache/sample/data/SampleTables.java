package io.shadowcache.sample.data;

/**
 * The tables that the sample fills.
 */
public final class SampleTables {

	private SampleTables() {
	}

	/**
	 * Returns their names.
	 */
	public static String[] names() {
		return SampleData.tables(1).stream().map(Table::name).toArray(String[]::new);
	}

}
