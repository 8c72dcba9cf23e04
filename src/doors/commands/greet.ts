import type { Settings } from "#platform/settings/settings.ts";
import { say } from "#platform/words/words.ts";
import type { Ground } from "./ground.ts";

/** One sign-in of the example workspace, to be printed. */
export type ExampleSignIn = { role: string; name: string; nip: string };

/** Fills an empty house with the example, once; and tells who can sign in to it (null: it is not the example's). */
export type ExampleLoader = {
  /** Before any job runs: takes away what a start that was cut short left of the example. */
  clearUnfinished(ground: Ground): Promise<void>;
  loadOnce(ground: Ground, casesMax: number): Promise<void>;
  signIns(ground: Ground): Promise<{ password: string; people: ExampleSignIn[] } | null>;
};

/** Prints where it is, who can sign in to the example, and how to stop. */
export async function greet(settings: Settings, ground: Ground, example: ExampleLoader): Promise<void> {
  const lines = [say("machine.ready", { url: settings.url })];
  if (settings.example !== "none") {
    await example.loadOnce(ground, settings.exampleCases);
    const signIns = await example.signIns(ground);
    if (signIns) {
      lines.push("", say("machine.sign-ins", { password: signIns.password }));
      lines.push(...signIns.people.map(({ role, name, nip }) => `  ${nip}  ${role} — ${name}`));
    }
  }
  lines.push("", say("machine.how-to-stop"), "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
