import { isTold, shownCells } from "#statistics/disclosure.ts";
import { mergedLasted, type SurvivalStep, survival } from "#statistics/survival.ts";
import { survivalTime } from "#statistics/survival-time.ts";
import type { Figures, Lasting, Overview, Part } from "./overview.schema.ts";
import type { Lasts, Side, Tally } from "./overview.sql.ts";

type Counted = { tallies: readonly Tally[]; lasts: readonly Lasts[] };

/** The whole, unless it tells of fewer than five. */
export function toldWhole(counted: Counted): Figures | null {
  const whole = counted.tallies.find(({ side }) => side === "whole");
  return whole && whole.received > 0 && isTold(whole.received) ? figuresOf(whole, counted) : null;
}

/**
 * The parts of the whole by one of its sides. The parts of one side add up to the whole, so where one is hidden another
 * is too; and no side is cut by another, since two such tables beside each other would tell what each hides.
 */
export function toldParts(counted: Counted, side: Side, nameOf: (tally: Tally) => string): Part[] {
  const whole = counted.tallies.find((tally) => tally.side === "whole");
  const parts = counted.tallies.filter((tally) => tally.side === side);
  if (!whole || !isTold(whole.received)) return [];
  const cells = parts.map((tally) => ({ tally, counts: [tally.received] }));
  const shown = new Set(shownCells(cells, [whole.received]));
  return cells.map((cell) => ({
    ...{ key: cell.tally.key, name: nameOf(cell.tally) },
    figures: shown.has(cell) ? figuresOf(cell.tally, counted) : null,
  }));
}

/** The curve of the whole, with no more points than a picture can show. */
export function curveOf({ lasts }: Counted): Overview["curve"] {
  const steps = stepsOf(lasts, { side: "whole", key: "" }, "answer");
  const every = Math.ceil(steps.length / pointsMax);
  return steps
    .filter((_, at) => at % every === 0 || at === steps.length - 1)
    .map(({ time, share, interval }) => ({
      ...{ at: time, share, lower: interval?.lower ?? null, upper: interval?.upper ?? null },
    }));
}

const pointsMax = 160;

function figuresOf(tally: Tally, { lasts }: Counted): Figures {
  const { side: _, key: __, name: ___, ...counts } = tally;
  return {
    ...counts,
    answer: lastingOf(lasts, tally, "answer"),
    closing: lastingOf(lasts, tally, "closing"),
  };
}

function lastingOf(lasts: readonly Lasts[], of: Of, until: Lasts["until"]): Lasting {
  const steps = stepsOf(lasts, of, until);
  const { estimate, lower, upper } = survivalTime(steps);
  const mine = lastsOf(lasts, of, until);
  return {
    ended: mine.reduce((sum, { ended }) => sum + ended, 0),
    going: mine.reduce((sum, { open }) => sum + open, 0),
    ...{ median: estimate, lower, upper, p90: survivalTime(steps, 0.9).estimate },
  };
}

type Of = Pick<Tally, "side" | "key">;

function stepsOf(lasts: readonly Lasts[], of: Of, until: Lasts["until"]): SurvivalStep[] {
  return survival(mergedLasted(lastsOf(lasts, of, until)));
}

function lastsOf(lasts: readonly Lasts[], { side, key }: Of, until: Lasts["until"]): Lasts[] {
  return lasts.filter((one) => one.side === side && one.key === key && one.until === until);
}
