const namesMax = 1000;
const names = new Map<string, string>();

/**
 * A name under which PostgreSQL keeps the parsed statement of `sql` on a connection, so that it is planned
 * once; undefined when so many different statements were seen that keeping more would cost memory.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= namesMax) return undefined;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
