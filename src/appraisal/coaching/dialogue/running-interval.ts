type Part = { code: string; startsOn: string; endsOn: string };

/** The part of the year that `today` lies in; undefined outside the plan. */
export function runningInterval<One extends Part>(intervals: readonly One[], today: string): One | undefined {
  return intervals.find(
    ({ code, startsOn, endsOn }) => code !== "annual" && startsOn <= today && today <= endsOn,
  );
}
