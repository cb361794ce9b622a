package io.shadowcache.engine;

import java.time.Duration;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import org.jspecify.annotations.Nullable;

/**
 * New versions on their way to the store: of a writer that is done, or of one that may
 * still commit and therefore needs a mark. Confined to whoever delivers.
 */
final class Undelivered {

	private final Release release;

	private final @Nullable Duration lease;

	private boolean distrusted;

	private Undelivered(Release release, @Nullable Duration lease, boolean distrusted) {
		this.release = release;
		this.lease = lease;
		this.distrusted = distrusted;
	}

	static Undelivered release(Release release, boolean distrusted) {
		return new Undelivered(release, null, distrusted);
	}

	/**
	 * The dependencies of a mark are always distrusted until it is set.
	 */
	static Undelivered mark(Release release, Duration lease) {
		return new Undelivered(release, lease, true);
	}

	/**
	 * Writes the new versions.
	 * @throws StoreException if it is not certain that they are written
	 */
	void send(VersionStore store) {
		if (this.lease != null) {
			store.mark(dependencies(), this.release.writer(), this.lease);
		}
		else {
			store.release(dependencies(), this.release.writer());
			this.release.whenConfirmed().run();
		}
	}

	DependencySet dependencies() {
		return this.release.dependencies();
	}

	@Nullable Duration lease() {
		return this.lease;
	}

	StoreCommand command() {
		return (this.lease != null) ? StoreCommand.MARK : StoreCommand.RELEASE;
	}

	void beginDistrust(Distrust distrust) {
		if (!this.distrusted) {
			distrust.begin(dependencies());
			this.distrusted = true;
		}
	}

	void endDistrust(Distrust distrust) {
		if (this.distrusted) {
			distrust.end(dependencies());
			this.distrusted = false;
		}
	}

}
