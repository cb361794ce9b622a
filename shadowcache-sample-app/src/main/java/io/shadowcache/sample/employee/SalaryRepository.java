package io.shadowcache.sample.employee;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads {@code salaries}.
 */
@Repository
public class SalaryRepository {

	private final JdbcClient jdbc;

	SalaryRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery
	public List<Salary> findByEmployee(long empNo) {
		return this.jdbc
			.sql("select emp_no, salary, from_date, to_date from salaries where emp_no = :empNo order by from_date")
			.param("empNo", empNo)
			.query(Salary.class)
			.list();
	}

	@CachedQuery
	public List<Salary> findBySalary(int salary) {
		return this.jdbc.sql(
				"select emp_no, salary, from_date, to_date from salaries where salary = :salary order by emp_no, from_date")
			.param("salary", salary)
			.query(Salary.class)
			.list();
	}

}
