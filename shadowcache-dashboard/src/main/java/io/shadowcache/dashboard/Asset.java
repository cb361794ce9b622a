package io.shadowcache.dashboard;

import java.nio.charset.StandardCharsets;

import org.springframework.util.DigestUtils;

/**
 * A file of the page.
 *
 * @param contentType its type, with the encoding
 * @param etag changes with the text
 * @param text the text
 */
record Asset(String contentType, String etag, String text) {

	static Asset of(String name, String text) {
		return new Asset(contentType(name.substring(name.lastIndexOf('.') + 1)),
				'"' + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + '"', text);
	}

	private static String contentType(String extension) {
		return switch (extension) {
			case "html" -> "text/html;charset=utf-8";
			case "css" -> "text/css;charset=utf-8";
			case "js" -> "text/javascript;charset=utf-8";
			case "svg" -> "image/svg+xml";
			default -> throw new IllegalArgumentException("There is no content type for ." + extension);
		};
	}

}
