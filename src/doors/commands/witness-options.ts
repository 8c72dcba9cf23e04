import { z } from "zod";
import { refusal } from "#platform/errors/refusal.ts";

const witnessOptionWrong = refusal<{ option: string }>("command.witness-option-wrong", "invalid");

const everyMost = 86_400;

/** Where a log is served, without a slash at the end; no name and password in it, since it is shown to everybody. */
const LogUrl = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const isRight = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search;
  if (!isRight) context.addIssue({ code: "custom", message: "not an address" });
  return text.replace(/[/#]+$/, "");
});

const Listen = z
  .string()
  .regex(/^(\[[\da-fA-F:]+\]|[\w.-]+):\d{1,5}$/)
  .transform((text) => {
    const colon = text.lastIndexOf(":");
    return { host: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
  })
  .refine(({ port }) => port <= 65_535);

const Options = z.object({
  folder: z.string().min(1),
  name: z.string().min(1),
  listen: Listen.default({ host: "127.0.0.1", port: 4500 }),
  log: z.array(z.string()).min(1),
  follow: z.array(LogUrl).default([]),
  every: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(everyMost))
    .default(30),
  once: z.boolean().default(false),
});

export type WitnessOptions = z.output<typeof Options>;

/** The options of the line, of which `log` and `follow` may come more than once. */
export type LineOptions = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** Reads what `ledger witness` needs. Throws a refusal that names the first option at fault. */
export function readWitnessOptions(line: LineOptions): WitnessOptions {
  const parsed = Options.safeParse(line);
  if (parsed.success) return parsed.data;
  throw witnessOptionWrong({ option: String(parsed.error.issues[0]?.path[0] ?? "") });
}
