package io.shadowcache.sample.airline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A row of {@code airline}.
 *
 * @param id primary key
 * @param iata two-character code, unique
 * @param name at most 100 characters
 * @param country ISO 3166-1 alpha-2 code of the home country
 */
public record Airline(long id, @NotNull @Pattern(regexp = "[A-Z0-9]{2}") String iata,
		@NotBlank @Size(max = 100) String name, @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {
}
