import { sql } from "kysely";
import type { DB } from "#platform/database/generated.ts";
import type { Belonging } from "./holding.ts";

/** The rows in which this column names the person. */
export function named(column: string): Belonging {
  return ({ employeeId }, alias) => sql<boolean>`${sql.ref(`${alias}.${column}`)} = ${employeeId}::uuid`;
}

/** The rows whose key (one column or several) is that of a row of `table` which is the person's. */
export function within(table: keyof DB, key: string | readonly string[], its: Belonging): Belonging {
  return (whose, alias) => {
    const inner = `${alias}_in`;
    const columnsOf = (of: string) => sql.join([key].flat().map((column) => sql.ref(`${of}.${column}`)));
    return sql<boolean>`(${columnsOf(alias)}) in (
      select ${columnsOf(inner)} from ${sql.table(table)} as ${sql.ref(inner)}
      where ${sql.ref(`${inner}.agency_id`)} = ${whose.agencyId} and ${its(whose, inner)})`;
  };
}

/** The rows that are the person's by one of these. */
export function either(...ways: readonly Belonging[]): Belonging {
  return (whose, alias) =>
    sql<boolean>`(${sql.join(
      ways.map((way) => way(whose, alias)),
      sql` or `,
    )})`;
}

/** The rows that are the person's by all of these. */
export function both(...ways: readonly Belonging[]): Belonging {
  return (whose, alias) =>
    sql<boolean>`(${sql.join(
      ways.map((way) => way(whose, alias)),
      sql` and `,
    )})`;
}

/** The rows with the person's NIP, as another system wrote it. */
export function withNip(column = "nip"): Belonging {
  return ({ agencyId, employeeId }, alias) => sql<boolean>`${sql.ref(`${alias}.${column}`)} = (
    select person.nip from employee person
    where person.agency_id = ${agencyId} and person.employee_id = ${employeeId}::uuid)`;
}

/** The rows in which a column says this. */
export function says(column: string, value: string): Belonging {
  return (_whose, alias) => sql<boolean>`${sql.ref(`${alias}.${column}`)} = ${value}`;
}
