package io.shadowcache.integration.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.jdbc.schema.Place;
import io.shadowcache.jdbc.schema.SchemaTables;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlEffect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every database must be understood to say of its tables.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CatalogContract {

	private static final String[] COMMON = { "create table product (id int primary key, name varchar(40))",
			"create table price (id int primary key, product int, amount int, constraint price_product"
					+ " foreign key (product) references product (id) on delete cascade)",
			"create table tag (id int primary key, price int, constraint tag_price"
					+ " foreign key (price) references price (id) on delete set null)",
			"create table note (id int primary key, product int, constraint note_product"
					+ " foreign key (product) references product (id))",
			"create table tree (id int primary key, parent int, constraint tree_parent"
					+ " foreign key (parent) references tree (id) on delete cascade)",
			"create view named as select id, name from product",
			"create view priced as select n.name, c.amount from named n join price c on c.product = n.id",
			"create view today as select id, current_timestamp as seen from product", "create schema other",
			"create table other.stock (id int primary key, product int)",
			"create view other.stocked as select id from other.stock",
			"create view elsewhere as select s.id from other.stocked s join product p on p.id = s.id" };

	private SqlAnalyzer analyzer;

	private SchemaTables tables;

	private String url;

	private DatabaseServer server;

	/**
	 * Defines more than the common tables.
	 */
	abstract String[] definitions();

	/**
	 * A name as this database quotes it.
	 */
	String quoted(String name) {
		return '"' + name + '"';
	}

	/**
	 * The schema of unqualified names.
	 */
	abstract String defaultSchema();

	@BeforeAll
	void define(DatabaseServer database) throws SQLException {
		this.server = database;
		this.url = database.create("catalog");
		database.execute(this.url, COMMON);
		database.execute(this.url, "create table %s (id int)".formatted(quoted("Order Items")));
		database.execute(this.url, definitions());
		this.analyzer = new SqlAnalyzer(database.dialect());
		read();
	}

	final void define(String... definitions) {
		this.server.execute(this.url, definitions);
	}

	/**
	 * Reads the catalog as a new application does.
	 */
	final void read() throws SQLException {
		read("");
	}

	/**
	 * Reads the catalog by a session with other settings.
	 * @param settings the end of a JDBC URL
	 */
	final void read(String settings) throws SQLException {
		this.tables = new SchemaTables(() -> new Place("db", defaultSchema()), Set::of, System::nanoTime);
		try (Connection connection = DriverManager.getConnection(this.url + settings, this.server.user(),
				this.server.password())) {
			this.tables.refresh(connection);
		}
	}

	/**
	 * The tables that a query depends on, or "unknown".
	 */
	final Set<String> reads(String sql) {
		SqlEffect effect = effect(sql);
		assertThat(effect.problem()).isNull();
		return this.tables.read(effect.reads()).map(CatalogContract::names).orElse(Set.of("unknown"));
	}

	/**
	 * The tables that a statement changes, or "everything".
	 */
	final Set<String> writes(String sql) {
		SqlEffect effect = effect(sql);
		Set<Dependency> changed = this.tables.written(effect.writes());
		boolean everything = effect.writesUnknown() || changed.equals(this.tables.all());
		return everything ? Set.of("everything") : names(changed);
	}

	final SqlEffect effect(String sql) {
		return this.tables.complete(sql, this.analyzer.analyze(sql));
	}

	final SchemaTables tables() {
		return this.tables;
	}

	private static Set<String> names(Set<Dependency> dependencies) {
		return dependencies.stream().map(Dependency::name).collect(Collectors.toSet());
	}

	@Test
	void tableReadsItself() {
		assertThat(reads("select * from product")).containsExactly("product");
	}

	@Test
	void nestedViewReadsItsBaseTables() {
		assertThat(reads("select * from priced")).containsExactlyInAnyOrder("priced", "named", "product", "price");
	}

	@Test
	void viewReachesAcrossSchemas() {
		assertThat(reads("select * from elsewhere")).containsExactlyInAnyOrder("elsewhere", "other.stocked",
				"other.stock", "product");
	}

	@Test
	void viewWhoseRowsDependOnTheTimeIsNotExplained() {
		assertThat(reads("select * from today")).containsExactly("unknown");
	}

	@Test
	void defaultSchemaMayBeWrittenOrNot() {
		String qualified = quoted(defaultSchema()) + "." + quoted(fold("product"));
		assertThat(reads("select * from " + qualified)).containsExactly("product");
		assertThat(writes("delete from " + qualified)).isEqualTo(writes("delete from product"));
	}

	@Test
	void quotedNameWithABlankAndMixedCaseIsOneTable() {
		assertThat(reads("select * from " + quoted("Order Items"))).containsExactly("order items");
	}

	@Test
	void tableThatTheCatalogDoesNotListIsNotExplained() {
		assertThat(reads("select * from nobody_knows_this")).containsExactly("unknown");
	}

	@Test
	void cascadesReachThroughChainsAndSetNull() {
		assertThat(writes("delete from product")).containsExactlyInAnyOrder("product", "price", "tag");
		assertThat(writes("delete from price")).containsExactlyInAnyOrder("price", "tag");
	}

	@Test
	void foreignKeyThatOnlyChecksChangesNothing() {
		assertThat(writes("delete from product")).doesNotContain("note");
	}

	@Test
	void foreignKeyToItsOwnTableEnds() {
		assertThat(writes("delete from tree")).containsExactly("tree");
	}

	@Test
	void writeToAViewChangesWhatIsBehindIt() {
		assertThat(writes("update named set name = 'x'")).contains("named", "product", "price", "tag");
		assertThat(writes("update named set name = 'x'")).doesNotContain("other.stock", "tree");
	}

	/**
	 * A name as the catalog writes one that was not quoted.
	 */
	String fold(String name) {
		return name;
	}

}
