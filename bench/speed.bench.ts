// The page of speed with 100,000 and a million cases; counting them anew ÷ a plain select of the same rows.
import { sql } from "kysely";
import { monthsFrom } from "#measures/months.ts";
import { touchMeasures } from "#measures/touch.ts";
import { caseTimePile, refreshCaseTime } from "#service/speed/refresh-case-time.ts";
import { signIn } from "./setup/browser.ts";
import { furnishCases } from "./setup/case-house.ts";
import { groundOn } from "./setup/ground.ts";
import { openHouse } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";

const agencyId = 1;
const months = monthsFrom("2025-01", "2026-11");
const pageRounds = 9;
const countRounds = 1;
const house = await openHouse();
const { services, close } = await groundOn(house);
const browser = await signIn(house.origin, "197601011998032001", "jembatan di atas musi");

const timed = async (work: () => Promise<unknown>) => {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
};
const page = (path: string) =>
  timed(async () => {
    const answer = await browser.get(path);
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  });
const units = await services.database.read(agencyId, (queries) =>
  queries
    .selectFrom("service_point")
    .select("unit_id")
    .distinct()
    .where("agency_id", "=", agencyId)
    .execute(),
);
const touched = units.flatMap(({ unit_id: unitId }) => months.map((month) => ({ unitId, month })));
const countAnew = async () => {
  await services.database.write(agencyId, (queries) =>
    touchMeasures(queries, agencyId, caseTimePile, touched, services.clock()),
  );
  await refreshCaseTime(services, agencyId); // batch by batch, as in earnest
};
const plainSelect = () =>
  services.database.read(agencyId, (queries) =>
    sql`select c.unit_id, c.service_id, c.received_at, c.waited_minutes, c.entered_by, e.closed_at, e.closed_by,
        e.due_at, e.outcome, e.worked_minutes
      from service_case c left join case_closure e on e.agency_id = c.agency_id and e.case_id = c.case_id
      where c.agency_id = ${agencyId}`.execute(queries),
  );
const perCase: number[] = [];
let before = 0;
for (const cases of [100_000, 1_000_000]) {
  await furnishCases(house.databaseUrl, before + 1, cases);
  before = cases;
  const counted = await inTurn(countRounds, {
    anew: () => timed(countAnew),
    plain: () => timed(plainSelect),
  });
  const all = "dari=2025-01&sampai=2026-11";
  const pages = await inTurn(pageRounds, {
    usual: () => page("/kecepatan"),
    units: () => page(`/kecepatan?${all}`),
    services: () => page(`/kecepatan?${all}&menurut=service`),
    hours: () => page(`/kecepatan?${all}&menurut=hour`),
  });
  console.log(`  ${cases} cases and the example's`);
  printFigures("the page, four months, whole request", pages.usual, "ms (aim < 200)");
  printFigures("23 months by unit", pages.units, "ms");
  printFigures("23 months by service", pages.services, "ms");
  printFigures("23 months by hour", pages.hours, "ms");
  const anew = printFigures("counting all anew", counted.anew, "ms");
  printFigures("plain select of the same rows", counted.plain, "ms");
  printFigures("counting anew ÷ plain select", ratiosOf(counted.anew, counted.plain), "");
  perCase.push(anew.median / cases);
}
console.log(
  `  a case costs ${((perCase[1] ?? 0) / (perCase[0] ?? 1)).toFixed(2)} times as much of a million (linear: 1)`,
);
await close();
await house.stop();
