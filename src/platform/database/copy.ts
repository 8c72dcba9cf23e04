import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type CopyColumn = string | number | boolean | null;

/**
 * Streams rows into `table` by COPY, all with the columns of the first. Only under the role that passes row-level
 * security (`Database.bulk`), so every row carries its agency. Throws like an insert: a broken constraint undoes all.
 */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  rows: readonly Readonly<Record<string, CopyColumn>>[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(", ");
  const target = client.query(copyFrom(`copy "${table}" (${names}) from stdin`));
  await pipeline(Readable.from(linesOf(columns, rows)), target);
}

const rowsInChunk = 500;

function* linesOf(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CopyColumn>>[],
): Generator<string> {
  for (let at = 0; at < rows.length; at += rowsInChunk) {
    const chunk = rows.slice(at, at + rowsInChunk);
    yield chunk.map((row) => `${columns.map((column) => field(row[column] ?? null)).join("\t")}\n`).join("");
  }
}

/** PostgreSQL's text format: tabs, line ends and backslashes are escaped, \\N is null. */
function field(value: CopyColumn): string {
  if (value === null) return "\\N";
  return String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
