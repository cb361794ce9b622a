package io.shadowcache.sample.product;

import java.net.URI;

import io.shadowcache.sample.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /add-product}, {@code /get-product}, {@code /update-product} and
 * {@code /delete-product}.
 */
@RestController
@Tag(name = "Products", description = "cached by row")
class ProductController {

	private final ProductService products;

	ProductController(ProductService products) {
		this.products = products;
	}

	@Operation(summary = "Add a product")
	@Problems(HttpStatus.UNPROCESSABLE_CONTENT)
	@PostMapping("/add-product")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Product> add(@Valid @RequestBody ProductContent content) {
		Product product = this.products.add(content);
		return ResponseEntity.created(URI.create("/get-product/" + product.id())).body(product);
	}

	@Operation(summary = "Get a product")
	@Problems(HttpStatus.NOT_FOUND)
	@GetMapping("/get-product/{id}")
	Product get(@PathVariable long id) {
		return this.products.get(id);
	}

	@Operation(summary = "Change a product")
	@Problems({ HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT })
	@PutMapping("/update-product/{id}")
	Product update(@PathVariable long id, @Valid @RequestBody ProductContent content) {
		return this.products.update(id, content);
	}

	@Operation(summary = "Delete a product")
	@Problems(HttpStatus.NOT_FOUND)
	@DeleteMapping("/delete-product/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		this.products.delete(id);
	}

}
