import { type AstNode, child, dotted, textIn } from "../ast.ts";
import { eachFile, type HouseRule, isProduct } from "../rule.ts";
import type { Source } from "../source.ts";

type Ban = { finds: (node: AstNode) => boolean; what: string; instead: string; allowedIn: RegExp };

const clock = "Take the moment from your caller (`now`), or the Clock of #platform/clock/clock.ts.";

const bans: Ban[] = [
  {
    finds: calls("Date.now"),
    what: "Date.now()",
    instead: clock,
    allowedIn: /^src\/(platform\/clock|browser)\//,
  },
  {
    finds: (node) =>
      node.type === "NewExpression" && dotted(child(node, "callee")) === "Date" && isEmpty(node.arguments),
    what: "new Date() without an instant",
    instead: clock,
    allowedIn: /^src\/(platform\/clock|browser)\//,
  },
  {
    finds: (node) =>
      node.type === "CallExpression" &&
      /\b(clock|now|madeAt)\.toISOString\.slice$/.test(dotted(child(node, "callee"))),
    what: "the day in Greenwich",
    instead:
      "A day is one where the agency is: `today` of your caller, or dayIn(timeZone, …) of #platform/clock.",
    allowedIn: /^$/,
  },
  {
    finds: calls("Math.random"),
    what: "Math.random()",
    instead: "Use newId() of #platform/clock/new-id.ts, or randomBytes of node:crypto.",
    allowedIn: /^$/,
  },
  {
    finds: (node) => dotted(node) === "process.env",
    what: "process.env",
    instead: "Add a setting to #platform/settings/settings.schema.ts and hand it in.",
    allowedIn: /^src\/(main\.ts|platform\/settings\/)/,
  },
  {
    finds: (node) => node.type === "MemberExpression" && textIn(child(node, "object")) === "console",
    what: "console",
    instead: "Use the Log that is handed in (#platform/log/log.ts).",
    allowedIn: /^src\/(main\.ts|platform\/log\/|browser\/)/,
  },
  {
    finds: (node) => writes(node).includes("set_config("),
    what: "set_config()",
    instead:
      "It does not reach the workers of a cluster. Open a tenant's transaction with #platform/database/database.ts.",
    allowedIn: /^$/,
  },
  {
    finds: (node) => node.type === "CallExpression" && /^(sql|CompiledQuery)\.raw$/.test(dotted(node)),
    what: "raw SQL",
    instead: "Write it with Kysely or the sql`` template, whose values are parameters.",
    allowedIn: /^src\/platform\/(database|jobs)\//, // the queue brings its own SQL
  },
];

/** What code may not call, and what to call instead. */
export const bannedCalls: HouseRule = {
  name: "no banned call",
  check: eachFile(isProduct, complaints),
  bad: [
    ["a.ts:1 Date.now()", { "src/rules/a.ts": "export const a = Date.now();" }],
    ["new Date() without", { "src/doors/a.ts": "export const a = new Date();" }],
    [
      "a.ts:1 the day in Greenwich",
      { "src/doors/a.ts": "export const a = services.clock().toISOString().slice(0, 10);" },
    ],
    ["Math.random()", { "src/rules/a.ts": "export const a = Math.random();" }],
    ["process.env", { "src/doors/a.ts": "export const a = process.env.PORT;" }],
    ["console", { "src/doors/a.ts": "console.log(1);" }],
    ["set_config()", { "src/appraisal/a.ts": 'export const a = sql`select set_config(${"a"}, ${1})`;' }],
    ["raw SQL", { "src/appraisal/a.ts": "export const a = sql.raw(text);" }],
  ],
  good: [
    { "src/rules/a.ts": "export const a = (instant: string) => new Date(instant);" },
    { "src/platform/clock/a.ts": "export const a = () => new Date();" },
    { "src/main.ts": "export const a = process.env;" },
    { "src/doors/a.test.ts": "console.log(Date.now());" },
  ],
};

function* complaints(source: Source): Generator<string> {
  const bansHere = bans.filter((ban) => !ban.allowedIn.test(source.path));
  for (const [node] of source.nodes) {
    for (const { finds, what, instead } of bansHere) {
      if (finds(node)) yield `${source.path}:${source.lineOf(node)} ${what} is banned here. ${instead}`;
    }
  }
}

function calls(name: string): (node: AstNode) => boolean {
  return (node) => node.type === "CallExpression" && dotted(child(node, "callee")) === name;
}

function writes(node: AstNode): string {
  return node.type === "StringLiteral"
    ? textIn(node)
    : node.type === "TemplateElement"
      ? textIn(node, "raw")
      : "";
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
