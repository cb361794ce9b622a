package io.shadowcache.sample.employee;

import java.time.LocalDate;

/**
 * A row of {@code salaries}: what an employee earned in one period.
 *
 * @param empNo the employee
 * @param salary per year
 * @param fromDate first day of the period
 * @param toDate last day of the period
 */
public record Salary(long empNo, int salary, LocalDate fromDate, LocalDate toDate) {
}
