package io.shadowcache.dependency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The versions of a set of dependencies at one moment. An entry is fresh exactly when the
 * stamp taken <em>before</em> its load equals the stamp of now.
 */
public final class Stamp {

	private final Generation generation;

	private final List<Version> versions;

	private final boolean quarantined;

	private final Bits128 hash;

	private final boolean blocked;

	/**
	 * Takes a stamp.
	 * @param generation the generation of the server that holds the versions
	 * @param versions the versions in the order of the {@link DependencySet}
	 * @param quarantined whether a writer may be about to commit that is not marked,
	 * since the generation is new or a table is read for the first time, so that nothing
	 * loaded under this stamp may be stored or shared
	 */
	public Stamp(Generation generation, List<Version> versions, boolean quarantined) {
		this.generation = generation;
		this.versions = List.copyOf(versions);
		this.quarantined = quarantined;
		this.hash = hash(generation, this.versions);
		this.blocked = anyBlocked(this.versions);
	}

	private static boolean anyBlocked(List<Version> versions) {
		for (Version version : versions) {
			if (version.blocked()) {
				return true;
			}
		}
		return false;
	}

	private static Bits128 hash(Generation generation, List<Version> versions) {
		ByteBuffer bytes = ByteBuffer.allocate(Generation.BYTES + versions.size() * Version.BYTES);
		bytes.put(generation.encode());
		for (Version version : versions) {
			bytes.put(version.encode());
		}
		return Bits128.hashOf(bytes.array());
	}

	/**
	 * Returns the stamp of fewer dependencies at the same moment.
	 * @param all the dependencies of this stamp
	 * @param part some of them, and no others
	 * @return their stamp, in quarantine if this one is
	 */
	public Stamp part(DependencySet all, DependencySet part) {
		if (part.size() == all.size()) {
			return this;
		}
		List<Dependency> sorted = all.asList();
		List<Version> chosen = new ArrayList<>(part.size());
		for (Dependency one : part) {
			chosen.add(this.versions.get(Collections.binarySearch(sorted, one)));
		}
		return new Stamp(this.generation, chosen, this.quarantined);
	}

	/**
	 * Returns the generation that the versions belong to.
	 * @return the generation
	 */
	public Generation generation() {
		return this.generation;
	}

	/**
	 * Returns the versions.
	 * @return the versions in the order of the {@link DependencySet}, unmodifiable
	 */
	public List<Version> versions() {
		return this.versions;
	}

	/**
	 * Returns what an entry keeps of the stamp.
	 * @return a hash over generation and versions
	 */
	public Bits128 hash() {
		return this.hash;
	}

	/**
	 * Whether a writer of one of the dependencies may be about to commit.
	 * @return whether any version is blocked
	 */
	public boolean isBlocked() {
		return this.blocked;
	}

	/**
	 * Whether a writer may be about to commit that is not marked.
	 * @return whether the generation or one of the tables is in quarantine
	 */
	public boolean isQuarantined() {
		return this.quarantined;
	}

	/**
	 * Returns the same stamp in quarantine.
	 * @return a stamp of the same hash
	 */
	public Stamp asQuarantined() {
		return this.quarantined ? this : new Stamp(this.generation, this.versions, true);
	}

	/**
	 * Whether what is loaded under this stamp may be stored, or shared with callers that
	 * arrive later and see the same stamp.
	 * @return {@code true} if neither blocked nor quarantined
	 */
	public boolean isShareable() {
		return !this.quarantined && !isBlocked();
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof Stamp stamp && this.hash.equals(stamp.hash));
	}

	@Override
	public int hashCode() {
		return this.hash.hashCode();
	}

	@Override
	public String toString() {
		return "Stamp[" + this.hash + (isBlocked() ? ", blocked" : "") + (this.quarantined ? ", quarantined" : "")
				+ "]";
	}

}
