import { type Api, apiOf, apiWith, textIn } from "./api.ts";
import { plaju } from "./plaju.ts";
import { idByNip } from "./plaju-ids.ts";
import { accepted } from "./plan-by-api.ts";

/** Ratna asks Yuni and serves a citizen, Hendra tells her what he saw, and is himself spoken of in a round. */
export async function makeVoices(origin: string, office: Api, planId: string): Promise<void> {
  const [ratna, hendra] = [await apiOf(origin, plaju.ratna), await apiOf(origin, plaju.hendra)];
  const plan = `/plans/${planId}`;
  const yuni = await idByNip(office, plaju.yuni.nip);
  const asked = { askedOf: [yuni], question: "Apa yang membantu warga?", dueOn: "2026-12-01" };
  accepted(await ratna.post(`${plan}/feedback-requests`, asked));
  const link = { about: "person", place: "Loket 2", expiresOn: "2026-12-31" };
  const code = textIn(accepted(await ratna.post(`${plan}/feedback-links`, link)), "code");
  accepted(await apiWith(origin).post(`/service-feedback/1/${code}`, { body: "Dilayani dengan sabar" }));
  const seen = { body: "Senin pagi antrean terurai", audience: "person" };
  accepted(await hendra.post(`${plan}/feedback`, seen));
  const leaderId = await idByNip(office, plaju.hendra.nip);
  accepted(await office.post("/rounds", { leaderId, closesOn: "2026-12-08" }));
}
