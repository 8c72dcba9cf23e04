import { recomputeMeasures } from "#measures/recompute.ts";
import { refreshMeasures } from "#measures/refresh.ts";
import { agencyIds } from "#platform/database/agency-ids.ts";
import { refusal } from "#platform/errors/refusal.ts";
import { say } from "#platform/words/words.ts";
import { agencyIn } from "./agency-option.ts";
import type { Ground } from "./ground.ts";
import { progressLine } from "./progress-line.ts";

const stepUnknown = refusal<{ step: string }>("command.measures-unknown", "not-found");

/**
 * `measures recompute [--all] [--agency 1]`: what was touched, or everything, in one agency or in each. Prints how much
 * it computed.
 */
export async function measures(
  ground: Pick<Ground, "services">,
  words: readonly string[],
  asked: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const [step = ""] = words;
  if (step !== "recompute") throw stepUnknown({ step: step.slice(0, 80) });
  const { services } = ground;
  const line = progressLine();
  const agencies = asked.agency ? [agencyIn(asked)] : await agencyIds(services.database);
  for (const agencyId of agencies) {
    const done = asked.all
      ? await recomputeMeasures(services, agencyId, (at, total) =>
          line.show(say("command.measures.progress", { agencyId, done: at, total })),
        )
      : await refreshMeasures(services, agencyId);
    line.clear();
    process.stdout.write(`${say("command.measures.done", { agencyId, ...done })}\n`);
  }
}
