package io.shadowcache.autoconfigure.cache.spring;

import java.util.Objects;

/**
 * A value that is changed before it is cached.
 */
public class Thing {

	private Long id;

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Thing thing && Objects.equals(this.id, thing.id);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.id);
	}

}
