package io.shadowcache.codec.format;

/**
 * One of several forms that values of a declared type may have.
 *
 * @param tag stands for the form in JSON; never reused, never the name of a class
 * @param type the class of the values
 * @param subclasses whether values of subclasses have this form as well
 * @param coder codes the values
 */
record Form(String tag, Class<?> type, boolean subclasses, Coder coder) {

	static Form exact(String tag, Class<?> type, Coder coder) {
		return new Form(tag, type, false, coder);
	}

	static Form open(String tag, Class<?> type, Coder coder) {
		return new Form(tag, type, true, coder);
	}

}
