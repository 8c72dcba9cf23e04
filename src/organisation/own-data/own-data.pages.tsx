import { todayOf } from "#organisation/today.ts";
import { sendFile } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { makeOwnData } from "./make-own-data.ts";
import { ownDataNotMade } from "./own-data.errors.ts";
import { OwnDataPage } from "./own-data.page.tsx";
import { ownDataName, ownDataPart, readOwnData } from "./read-own-data.ts";

const address = "/akun/data-saya";

/** All that the agency holds of whoever reads the page. */
export function ownDataPages(pages: Pages): void {
  pages.get(address, draw);
  pages.post(address, async (page) => {
    const { jobId } = await tell(page, makeOwnData, await readForm(page), {});
    return page.redirect(`/pekerjaan/${jobId}?lalu=${address}`, 303);
  });
  pages.get(`${address}/unduh`, async (page) => {
    const { made } = await ask(page, readOwnData, {});
    if (!made) throw ownDataNotMade();
    const bytes = partAfterPart(page, made.parts);
    return sendFile(page, { name: ownDataName, mediaType: "application/zip", bytes });
  });
}

/** Asked for one at a time, as fast as the reader takes them. */
function partAfterPart(page: PageContext, parts: number): ReadableStream<Uint8Array> {
  let ordinal = 0;
  return new ReadableStream({
    async pull(controller) {
      if (ordinal === parts) return controller.close();
      const part = await ask(page, ownDataPart, { ordinal: ordinal++ });
      controller.enqueue(new Uint8Array(await part.arrayBuffer()));
    },
  });
}

async function draw(page: PageContext) {
  const { services } = page.get("call");
  const view = await ask(page, readOwnData, {});
  const { value: hours, source } = lawOn(services.law, todayOf(page)).get("personal-data", "access-hours");
  return page.render(<OwnDataPage view={view} hours={hours} source={source} />, {
    title: say("own-data.title"),
  });
}
