package io.shadowcache.sample.data;

import java.util.List;

/**
 * Words that rows are made up from.
 */
final class Names {

	static final List<String> FIRST = List.of("Amara", "Bruno", "Chen", "Dalia", "Emil", "Fatima", "Goran", "Hana",
			"Ivan", "Jing", "Kofi", "Lucía", "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Sven", "Tariq",
			"Ursula", "Victor", "Wanjiru", "Xavier", "Yuki", "Zofia");

	static final List<String> LAST = List.of("Andersen", "Bianchi", "Costa", "Dubois", "Eriksson", "Fischer", "García",
			"Haddad", "Ito", "Jansen", "Kowalski", "Li", "Müller", "Nguyen", "Okafor", "Patel", "Quispe", "Rossi",
			"Smith", "Tanaka", "Usman", "Virtanen", "Wagner", "Yılmaz", "Zhang");

	static final List<String> SEATS = List.of("A", "B", "C", "D", "E", "F");

	static final List<String> DEPARTMENTS = List.of("Ground Handling", "Security", "Air Traffic", "Maintenance",
			"Administration", "Retail");

	private Names() {
	}

}
