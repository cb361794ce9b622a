package io.shadowcache.test.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.WriterId;

/**
 * Keys, dependencies and writers that no other test uses, so that tests may share a
 * server.
 */
public final class Sample {

	/**
	 * The database that all samples belong to.
	 */
	public static final String DATABASE = "contract";

	private Sample() {
	}

	/**
	 * Makes a key.
	 * @return a key that was never used
	 */
	public static CacheKey key() {
		return new CacheKey(bits(), bits());
	}

	/**
	 * Makes a writer.
	 * @return an id that was never used
	 */
	public static WriterId writer() {
		return new WriterId(bits());
	}

	/**
	 * Makes a table.
	 * @return a table that was never used
	 */
	public static Dependency table() {
		return Dependency.table(DATABASE, new TableName("t" + bits().toHex()));
	}

	/**
	 * Makes a row.
	 * @return a row, of a table that was never used
	 */
	public static Dependency row() {
		return Dependency.row(DATABASE, new TableName("t" + bits().toHex()), bits());
	}

	/**
	 * Makes the value of a parameter.
	 * @return a value, of a parameter that was never used
	 */
	public static Dependency parameter() {
		return Dependency.parameter(DATABASE, "p" + bits().toHex(), bits());
	}

	/**
	 * Makes tables.
	 * @param count how many
	 * @return tables that were never used
	 */
	public static DependencySet tables(int count) {
		Dependency[] tables = new Dependency[count];
		Arrays.setAll(tables, (index) -> table());
		return DependencySet.of(tables);
	}

	/**
	 * Makes the bytes of an entry; a store does not look into them.
	 * @param text something to recognise them by
	 * @return the bytes
	 */
	public static byte[] frame(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Makes a lease.
	 * @return the wish to load an entry that was never used
	 */
	public static LoadLease lease() {
		return new LoadLease(DATABASE, key(), bits(), bits());
	}

	/**
	 * Makes a rival.
	 * @param lease a lease
	 * @return the wish of another to load the same
	 */
	public static LoadLease leaseLike(LoadLease lease) {
		return new LoadLease(lease.database(), lease.key(), lease.stamp(), bits());
	}

	private static Bits128 bits() {
		UUID uuid = UUID.randomUUID();
		return new Bits128(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
	}

}
