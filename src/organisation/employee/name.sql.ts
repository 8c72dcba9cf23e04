import { type RawBuilder, sql } from "kysely";

/** The name of the employee to whom the column `of` points ("feedback.author_id"), of the agency of the same row. */
export function employeeName(of: `${string}.${string}`): RawBuilder<string> {
  const [table] = of.split(".");
  return sql<string>`(
    select named.name from employee as named
    where named.agency_id = ${sql.ref(`${table}.agency_id`)} and named.employee_id = ${sql.ref(of)}
  )`;
}
