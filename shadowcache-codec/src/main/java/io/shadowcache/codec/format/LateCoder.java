package io.shadowcache.codec.format;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Stands for the coder of a type inside that type, before the coder is complete.
 */
final class LateCoder implements Coder {

	private @Nullable Coder target;

	void bind(Coder coder) {
		this.target = coder;
	}

	/**
	 * Returns the complete coder where there is one, to save a call for each value.
	 * @return the coder, or this if it is still being built
	 */
	Coder shortest() {
		return (this.target != null) ? this.target : this;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		Objects.requireNonNull(this.target).write(value, out);
	}

	@Override
	public Object read(JsonParser in) {
		return Objects.requireNonNull(this.target).read(in);
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		out.descend();
		Objects.requireNonNull(this.target).write(value, out);
		out.ascend();
	}

	@Override
	public Object read(BinaryInput in) {
		in.descend();
		Object value = Objects.requireNonNull(this.target).read(in);
		in.ascend();
		return value;
	}

}
