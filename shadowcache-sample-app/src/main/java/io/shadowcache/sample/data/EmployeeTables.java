package io.shadowcache.sample.data;

import java.time.LocalDate;
import java.util.List;

/**
 * The tables of those who work at the airports.
 */
final class EmployeeTables {

	private static final int SALARIES_PER_EMPLOYEE = 5;

	private static final int FIRST_EMPLOYEE = 10_001;

	private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

	/** What every fiftieth salary is, so that looking it up finds many rows. */
	private static final int COMMON_SALARY = 52_000;

	private final int employees;

	private final int airports = ReferenceData.read("airports").size();

	EmployeeTables(int flights) {
		this.employees = Math.max(50, flights / 20);
	}

	/**
	 * Returns the tables in the order in which their foreign keys allow to fill them.
	 */
	List<Table> tables() {
		return List.of(employee(), salaries());
	}

	private Table employee() {
		return new Table("employee",
				List.of("emp_no", "first_name", "last_name", "department", "airport_id", "hire_date"), this.employees,
				(row) -> {
					Draw draw = new Draw("employee", row);
					return new Object[] { FIRST_EMPLOYEE + row, draw.from(Names.FIRST), draw.from(Names.LAST),
							draw.from(Names.DEPARTMENTS), draw.mostlyLow(this.airports),
							FIRST_DAY.minusDays(draw.between(0, 7000)) };
				});
	}

	private Table salaries() {
		return new Table("salaries", List.of("emp_no", "salary", "from_date", "to_date"),
				this.employees * SALARIES_PER_EMPLOYEE, (row) -> {
					LocalDate begin = FIRST_DAY.plusYears(row % SALARIES_PER_EMPLOYEE);
					return new Object[] { FIRST_EMPLOYEE + row / SALARIES_PER_EMPLOYEE, salary(row), begin,
							begin.plusYears(1).minusDays(1) };
				});
	}

	private static int salary(int row) {
		return (row % 50 == 0) ? COMMON_SALARY : 500 * new Draw("salaries", row).between(60, 260);
	}

}
