import { IntlMessageFormat } from "intl-messageformat";
import type { HouseRule } from "../rule.ts";
import type { Source } from "../source.ts";
import { familiesIn, literalsIn, patternsIn } from "./literals.ts";

/** Both languages say the same things, and nothing that nobody says. */
export const words: HouseRule = {
  name: "words are complete in both languages, and used",
  check: (sources) => [...twice(sources), ...differences(sources), ...unused(sources)],
  bad: [
    [
      "a stands twice in messages/id",
      {
        "messages/id/a.json": '{\n  "a": "A",\n  "a": "B"\n}',
        "messages/en/a.json": '{ "a": "A" }',
        "src/a.ts": 'say("a")',
      },
    ],
    [
      "a is missing in messages/en",
      { "messages/id/a.json": '{ "a": "A" }', "messages/en/a.json": "{}", "src/a.ts": 'say("a")' },
    ],
    [
      "a has {n} in Indonesian and {m} in English",
      {
        "messages/id/a.json": '{ "a": "{n}" }',
        "messages/en/a.json": '{ "a": "{m}" }',
        "src/a.ts": 'say("a")',
      },
    ],
    [
      "a cannot be read in id",
      {
        "messages/id/a.json": '{ "a": "{n" }',
        "messages/en/a.json": '{ "a": "{n" }',
        "src/a.ts": 'say("a")',
      },
    ],
    [
      "a is missing in messages/id",
      { "messages/id/a.json": '{ "a": "" }', "messages/en/a.json": '{ "a": "A" }', "src/a.ts": 'say("a")' },
    ],
    [
      "a.b is in messages/ but nothing says it",
      {
        "messages/id/a.json": '{ "a.b": "A" }',
        "messages/en/a.json": '{ "a.b": "A" }',
        "src/a.ts": 'say("a.c")',
      },
    ],
    [
      "a.b is in messages/ but nothing says it",
      {
        "messages/id/a.json": '{ "a.b": "A" }',
        "messages/en/a.json": '{ "a.b": "A" }',
        "src/a.ts": "say(`a.${c}`)",
      },
    ],
  ],
  good: [
    {
      "messages/id/a.json":
        '{ "a": "{n, plural, other {#}}", "s.draft": "A", "error.x.late": "A", "f.a": "A" }',
      "messages/en/a.json":
        '{ "a": "{n, plural, one {# x} other {# xs}}", "s.draft": "A", "error.x.late": "A", "f.a": "A" }',
      "src/a.ts":
        'const family = "f."; say("a"); type S = "draft"; say(`s.${state}`); refusal("x.late"); say(`error.${code}`)',
    },
  ],
};

/** The second would silently stand in for the first: also where two people each added theirs in another file. */
function twice(sources: readonly Source[]): string[] {
  return ["id", "en"].flatMap((language) => {
    const texts = sources
      .filter(({ path }) => path.startsWith(`messages/${language}/`))
      .map(({ text }) => text);
    const keys = texts.flatMap((text) => [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key = ""]) => key));
    const doubled = keys.filter((key, at) => keys.indexOf(key) !== at);
    return doubled.map((key) => `${key} stands twice in messages/${language}. Keep one.`);
  });
}

function differences(sources: readonly Source[]): string[] {
  const [id, en] = [messagesIn(sources, "id"), messagesIn(sources, "en")];
  return [...new Set([...id.keys(), ...en.keys()])].flatMap((key) => {
    const [indonesian, english] = [id.get(key), en.get(key)];
    if (!indonesian?.trim() || !english?.trim())
      return [`${key} is missing in messages/${indonesian?.trim() ? "en" : "id"}.`];
    const [one, other] = [placeholders(indonesian), placeholders(english)];
    if (one === null || other === null)
      return [`${key} cannot be read in ${one === null ? "id" : "en"}. Correct the ICU format.`];
    return one === other
      ? []
      : [`${key} has {${one}} in Indonesian and {${other}} in English. Make them the same.`];
  });
}

function unused(sources: readonly Source[]): string[] {
  const code = sources.filter(({ path }) => /^(src|scripts)\//.test(path) && !/\.test\.tsx?$/.test(path));
  const literals = new Set([...code, ...sources.filter(isData)].flatMap(literalsIn));
  const patterns = code.flatMap(patternsIn);
  const families = code.flatMap(familiesIn);
  const isSaid = (text: string, depth = 0): boolean =>
    literals.has(text) ||
    (depth < 3 &&
      patterns.some((pattern) => filled(pattern, text)?.every((part) => isSaid(part, depth + 1))));
  return [...messagesIn(sources, "id").keys()]
    .filter((key) => !isSaid(key) && !families.some((family) => key.startsWith(family)))
    .map((key) => `${key} is in messages/ but nothing says it. Say it or delete it.`);
}

/** What stands in for the gaps of `pattern` in `text`; null when it does not fit. */
function filled(pattern: RegExp, text: string): string[] | null {
  return pattern.exec(text)?.slice(1) ?? null;
}

/** The law and the schema name things that words are found by. */
function isData({ path }: Source): boolean {
  return /^(regulations|migrations)\//.test(path);
}

function messagesIn(sources: readonly Source[], language: string): Map<string, string> {
  const files = sources.filter(({ path }) => path.startsWith(`messages/${language}/`));
  return new Map(files.flatMap(({ text }) => Object.entries<string>(JSON.parse(text))));
}

/** The names in the gaps of `message`; null when its format is broken. */
function placeholders(message: string): string | null {
  try {
    const ast = new IntlMessageFormat(message, "id", undefined, { ignoreTag: true }).getAst();
    const names = JSON.stringify(ast).matchAll(/"type":[1-6],"value":"(\w+)"|"value":"(\w+)","type":[1-6]/g);
    return [...new Set([...names].map(([, one, other]) => one ?? other))].sort().join(", ");
  } catch {
    return null;
  }
}
