import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { progressIndicatorUnknown } from "./progress.errors.ts";

/**
 * Throws `progress.indicator-unknown` unless each entry is of another indicator of the version that binds, also while
 * a change of the plan is being written.
 */
export async function expectIndicators(
  { queries, agencyId, input: { planId } }: Ground<{ planId: string }>,
  { version }: { version: number },
  entries: readonly { indicatorId: string }[],
): Promise<void> {
  const { content } = await keptVersion(queries, agencyId, { planId, version });
  const own = new Set(content.results.flatMap((result) => result.indicators.map((one) => one.indicatorId)));
  const wanted = new Set(entries.map(({ indicatorId }) => indicatorId));
  if ([...wanted].some((id) => !own.has(id)) || wanted.size < entries.length)
    throw progressIndicatorUnknown();
}
