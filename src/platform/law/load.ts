import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { LawData } from "#rules/law.ts";
import { lawSchema, topics } from "./law.schema.ts";

const fileBytesMax = 256 * 1024;

/** One thing wrong with regulations/; for whoever runs or edits it, so the problem is in the parser's own words. */
export type LawFault = { readonly file: string; readonly path: string; readonly problem: string };

/** regulations/ cannot be relied on. Lists everything that is wrong, so that one look mends it. */
export class LawFaults extends Error {
  readonly faults: readonly LawFault[];

  constructor(faults: readonly LawFault[]) {
    super(
      faults.map(({ file, path, problem }) => [file, path, problem].filter(Boolean).join(": ")).join("\n"),
    );
    this.name = "LawFaults";
    this.faults = faults;
  }
}

/**
 * Reads every regulations/<topic>.yaml in `folder`, once, at start. A system that is not sure of the law must
 * not start: throws `LawFaults` with all mistakes of all files (also a file missing, too large or unknown).
 */
export function loadLaw(folder: string): LawData {
  const faults: LawFault[] = unknownFiles(folder);
  const raw = Object.fromEntries(topics.map((topic) => [topic, readTopic(folder, `${topic}.yaml`, faults)]));
  const readable = new Set(topics.filter((topic) => raw[topic] !== undefined));

  const parsed = lawSchema.safeParse(raw);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [topic, ...rest] = path.map(String);
    if (topics.some((known) => known === topic && !readable.has(known))) continue; // its own fault is listed already
    faults.push({ file: `${topic}.yaml`, path: rest.join("."), problem: message });
  }
  if (parsed.data === undefined || faults.length > 0) throw new LawFaults(faults);
  return parsed.data;
}

function unknownFiles(folder: string): LawFault[] {
  const known = new Set<string>(topics.map((topic) => `${topic}.yaml`));
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file) && !file.endsWith(".examples.yaml") && !known.has(file))
    .map((file) => ({ file, path: "", problem: "no rule knows this topic" }));
}

function readTopic(folder: string, file: string, faults: LawFault[]): unknown {
  const problems = (list: readonly string[]) => {
    for (const problem of list) faults.push({ file, path: "", problem });
  };
  const path = join(folder, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return problems(["the file is missing"]);
  if (size > fileBytesMax) return problems([`larger than ${fileBytesMax} bytes`]);

  const document = parseDocument(readFileSync(path, "utf8"));
  if (document.errors.length > 0) return problems(document.errors.map((error) => error.message));
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  return content ?? problems(["the file is empty"]);
}
