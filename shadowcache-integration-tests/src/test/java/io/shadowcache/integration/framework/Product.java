package io.shadowcache.integration.framework;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

/**
 * An entity in two tables, with others that it owns.
 */
@Entity
@jakarta.persistence.Table(name = "product")
@SecondaryTable(name = "product_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "product"))
class Product {

	@Id
	private int id;

	private String name;

	@Column(table = "product_text")
	private String text;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
	@JoinColumn(name = "product")
	private List<Price> prices = new ArrayList<>();

	void rename(String name) {
		this.name = name;
	}

	void describe(String text) {
		this.text = text;
	}

	List<Price> prices() {
		return this.prices;
	}

}
