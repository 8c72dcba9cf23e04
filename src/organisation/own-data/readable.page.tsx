import type { Child } from "hono/jsx";
import { z } from "zod";
import type { HeldRow } from "#platform/personal-data/read-holding.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { showDay, showInstant } from "#ui/locale.ts";
import type { Collected } from "./collect.ts";
import type { HeldTable } from "./held-table.ts";
import { namesSomebody } from "./names.ts";

const css = `body{font-family:sans-serif;line-height:1.5;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b}
dl{border-top:1px solid #ccc;padding-top:.5rem;margin:0 0 1rem;display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}`;

type About = { agencyName: string; madeAt: Date };

/** The same as for programs, for its person to read: a page that stands alone, without network and without a script. */
export function readableDocument(collected: Collected, about: About): string {
  return `<!doctype html>\n${(<Readable collected={collected} about={about} />).toString()}\n`;
}

const Readable = ({ collected, about }: { collected: Collected; about: About }) => {
  const title = say("own-data.document.title", { name: collected.person.name });
  const categories = [...new Set(collected.tables.map(({ category }) => category))];
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{css}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{say("own-data.document.made", { agency: about.agencyName, when: showInstant(about.madeAt) })}</p>
        {categories.map((category) => (
          <section>
            <h2>{say(`personal-data.category.${category}`)}</h2>
            {collected.tables
              .filter((table) => table.category === category)
              .map((table) => (
                <Table table={table} names={collected.names} />
              ))}
          </section>
        ))}
      </body>
    </html>
  );
};

type Names = ReadonlyMap<string, string>;

const Table = ({ table: { table, rows }, names }: { table: HeldTable; names: Names }) => (
  <section>
    <h3>
      {sayIfKnown(`${tableWord}${table}`)} ({rows.length})
    </h3>
    {rows.map((row) => (
      <Row row={row} names={names} />
    ))}
  </section>
);

const Row = ({ row, names }: { row: HeldRow; names: Names }) => (
  <dl>
    {Object.entries(row).map(([column, value]) => {
      const word = wordFor(column);
      const shown = word === null ? null : inWords(column, value, names);
      return (
        shown !== null && (
          <>
            <dt>{word}</dt>
            <dd>{shown}</dd>
          </>
        )
      );
    })}
  </dl>
);

const tableWord = "personal-data.table.";
const fieldWord = "personal-data.field.";

/** Null for numbers of rows and checksums, which are for programs. */
function wordFor(column: string): string | null {
  const own = sayIfKnown(`${fieldWord}${column}`);
  if (own !== `${fieldWord}${column}`) return own;
  const ending = /_(at|on|by)$/.exec(column)?.[1];
  return ending ? sayIfKnown(`personal-data.suffix.${ending}`) : null;
}

const Day = z.iso.date();

function inWords(column: string, value: unknown, names: Names): Child | null {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return say(value ? "personal-data.yes" : "personal-data.no");
  if (typeof value === "object") return flattened(value);
  const text = String(value);
  if (namesSomebody(column) && names.has(text)) return names.get(text) ?? null;
  if (Day.safeParse(text).success) return showDay(text);
  if (column.endsWith("_at")) return showInstant(new Date(text));
  return inRules(text);
}

/** A code of the rules ("good") in words; everything else as it stands. */
function inRules(text: string): string {
  const key = `rules.value.${text}`;
  const words = sayIfKnown(key);
  return words === key ? text : words;
}

/** What lies inside a row, line by line. */
function flattened(value: object, path = ""): string {
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== "")
    .map(([name, inner]) => {
      const at = path === "" ? name : `${path} · ${name}`;
      return typeof inner === "object" ? flattened(inner, at) : `${at}: ${inRules(String(inner))}`;
    })
    .join("\n");
}
