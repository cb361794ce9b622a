package io.shadowcache.spring.data;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A row, for both kinds of repositories.
 */
@Entity
@Table("ITEM")
public class Item {

	@Id
	@org.springframework.data.annotation.Id
	private Integer id;

	private String name;

	protected Item() {
	}

	public Item(Integer id, String name) {
		this.id = id;
		this.name = name;
	}

	public Integer getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
