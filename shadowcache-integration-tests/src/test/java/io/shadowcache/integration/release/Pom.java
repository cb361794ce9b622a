package io.shadowcache.integration.release;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * A {@code pom.xml} of this project as it is written, without what it inherits.
 *
 * @param document its elements
 */
record Pom(Document document) {

	static Pom parent() {
		return read(Path.of("..", "pom.xml"));
	}

	static Pom of(String module) {
		return read(Path.of("..", module, "pom.xml"));
	}

	/**
	 * Returns the texts of elements.
	 * @param path where they are, such as {@code /project/name}
	 * @return the texts in their order; empty if there is no such element
	 */
	List<String> texts(String path) {
		try {
			NodeList found = (NodeList) XPathFactory.newInstance()
				.newXPath()
				.evaluate(path, this.document, XPathConstants.NODESET);
			return IntStream.range(0, found.getLength())
				.mapToObj((index) -> found.item(index).getTextContent())
				.toList();
		}
		catch (Exception ex) {
			throw new IllegalArgumentException(path, ex);
		}
	}

	private static Pom read(Path file) {
		try {
			return new Pom(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot read " + file.toAbsolutePath(), ex);
		}
	}

}
