// The picture of 5,000 results, whole request, ÷ its SQL alone by the same driver; opened unit by unit, and one branch.
import { appraisalProcedures } from "#appraisal/procedures.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { signIn } from "./setup/browser.ts";
import { cascadeSize, furnishCascade } from "./setup/cascade-house.ts";
import { callOf, groundOn } from "./setup/ground.ts";
import { openHouse } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";
import { openReplay } from "./setup/replay.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";
import { statementsOf } from "./setup/statements.ts";

const rounds = 15;
const year = 2026;
const nip = "199005122014122035"; // Dewi, who audits and sees the whole
const member = "200001012020010002"; // of the first of the made-up units
const house = await openHouse();
await furnishCascade(house.databaseUrl);
const ground = await groundOn(house);
const { cascade } = appraisalProcedures;
const call = await callOf(ground, nip);
const whole = await callProcedure(cascade.whole, { year }, call);
const unitId = whole.units.find(({ name }) => name === "Bidang 1")?.unitId ?? "";
const batches = await statementsOf(() => callProcedure(cascade.whole, { year }, call));
const memberCall = await callOf(ground, member);
const ofBranch = await statementsOf(() => callProcedure(cascade.branch, { year }, memberCall));
const { employeeId } = (await callProcedure(cascade.branch, { year }, memberCall)).person;
await ground.close();
const browser = await signIn(house.origin, nip, "jembatan di atas musi");
const replay = openReplay(ground.entrance, 1, batches, 1);
const timed = async (path: string) => {
  const begunMs = performance.now();
  const answer = await browser.get(path);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return performance.now() - begunMs;
};
const figures = await inTurn(rounds, {
  picture: () => timed(`/peran-hasil/${year}`),
  sql: async () => 1000 / (await replay.run(0.5)),
  unit: () => timed(`/peran-hasil/${year}?unit=${unitId}`),
  branch: () => timed(`/peran-hasil/orang/${employeeId}?tahun=${year}`),
});
const { units, peopleOfUnit, resultsOfPerson } = cascadeSize;
console.log(
  `  ${units * peopleOfUnit * resultsOfPerson} results of ${units * peopleOfUnit} people, and the example`,
);
console.log(`  ${batches.flat().length} statements the picture, ${ofBranch.flat().length} a branch`);
printFigures("the whole picture, whole request", figures.picture, "ms (aim < 300)");
printFigures("its SQL alone", figures.sql, "ms");
printFigures("picture ÷ SQL", ratiosOf(figures.picture, figures.sql), "");
printFigures("one unit opened, whole request", figures.unit, "ms");
printFigures("a person's branch, whole request", figures.branch, "ms");
await replay.close();
await house.stop();
