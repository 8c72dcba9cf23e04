// "My year" signed in, through row-level security, at 20 connections ÷ its SQL alone by the same driver.
import { myYear } from "#appraisal/my-year/my-year.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { type Browser, browserHeaders, signIn } from "./setup/browser.ts";
import { callOf, groundOn } from "./setup/ground.ts";
import { openHouse } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";
import { putUnderLoad } from "./setup/put-under-load.ts";
import { openReplay } from "./setup/replay.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";
import { statementsOf } from "./setup/statements.ts";

const connections = 20;
const seconds = 4;
const rounds = 7;
const nip = "199107032015012031"; // Ratna, with a whole year behind her
const house = await openHouse();
const ground = await groundOn(house);
const call = await callOf(ground, nip);
const batches = await statementsOf(() => callProcedure(myYear, {}, call));
const statements = batches.flat();
await ground.close();
const browsers: Browser[] = [];
// one after the other: many tries at once would look like somebody guessing
for (let count = 0; count < connections; count += 1)
  browsers.push(await signIn(house.origin, nip, "jembatan di atas musi"));
const load = async (headers: Record<string, string>) => {
  for (const browser of browsers) await browser.get("/kabar"); // renews what a browser would have renewed
  const cookies = browsers.map((browser) => browser.cookies());
  const { perSecond } = await putUnderLoad({
    url: `${house.origin}/tahun-saya`,
    connections,
    seconds,
    headers,
    cookies,
  });
  return perSecond;
};
const { "accept-encoding": _, ...plain } = browserHeaders;
const oneByOne = statements.map((statement) => [statement]);
const replay = openReplay(ground.entrance, 1, oneByOne, connections);
const together = openReplay(ground.entrance, 1, batches, connections);
const { page, packed, sql, sqlTogether } = await inTurn(rounds, {
  page: () => load(plain),
  packed: () => load(browserHeaders),
  sql: () => replay.run(seconds),
  sqlTogether: () => together.run(seconds),
});
console.log(`  ${statements.length} statements a page, in ${batches.length} round trips`);
printFigures("page", page, "pages/s");
printFigures("page, compressed", packed, "pages/s");
printFigures("its SQL alone, one after the other", sql, "rounds/s");
printFigures("its SQL alone, in the page's round trips", sqlTogether, "rounds/s");
printFigures("page ÷ SQL", ratiosOf(page, sql), "(aim ≥ 0.5)");
printFigures("page compressed ÷ SQL", ratiosOf(packed, sql), "");
printFigures("page ÷ SQL in the page's round trips", ratiosOf(page, sqlTogether), "");
await Promise.all([replay.close(), together.close()]);
await house.stop();
