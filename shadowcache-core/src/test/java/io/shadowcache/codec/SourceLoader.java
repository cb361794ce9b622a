package io.shadowcache.codec;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles one version of some types and loads it, as a deployment would.
 */
final class SourceLoader extends ClassLoader {

	private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

	SourceLoader(String source) {
		super(SourceLoader.class.getClassLoader());
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		JavaFileObject unit = new SimpleJavaFileObject(URI.create("string:///Types.java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}
		};
		JavaFileManager target = new MemoryFiles(compiler.getStandardFileManager(null, null, null));
		if (!compiler.getTask(null, target, null, List.of("-proc:none"), null, List.of(unit)).call()) {
			throw new IllegalArgumentException(source);
		}
	}

	/**
	 * Compiles types and loads the one called {@code Row}.
	 * @param source declares {@code Row} and what it needs
	 * @return the class
	 */
	static Class<?> row(String source) {
		try {
			return new SourceLoader("import java.util.*; import java.math.*; " + source).loadClass("Row");
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(source, ex);
		}
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		ByteArrayOutputStream bytes = this.classes.get(name);
		if (bytes == null) {
			throw new ClassNotFoundException(name);
		}
		return defineClass(name, bytes.toByteArray(), 0, bytes.size());
	}

	/**
	 * Keeps class files in memory.
	 */
	private final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

		MemoryFiles(JavaFileManager files) {
			super(files);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
				FileObject sibling) {
			return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
				@Override
				public OutputStream openOutputStream() {
					return SourceLoader.this.classes.computeIfAbsent(name, (key) -> new ByteArrayOutputStream());
				}
			};
		}

	}

}
