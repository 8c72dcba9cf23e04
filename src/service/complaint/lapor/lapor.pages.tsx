import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { isDesk } from "../complaint-at-hand.ts";
import { exportLapor } from "./export-lapor.ts";
import { importLapor } from "./import-lapor.ts";
import { LaporPage } from "./lapor.page.tsx";
import { markLapor } from "./mark-lapor.ts";

export function laporPages(pages: Pages): void {
  pages.get("/pengaduan/lapor", (page) => draw(page, freshEntry({})));
  pages.post("/pengaduan/lapor", take);
  for (const format of ["csv", "xlsx"] as const)
    pages.get(`/pengaduan/lapor/berkas.${format}`, async (page) =>
      sendAnswer(page, await ask(page, exportLapor, { format })),
    );
}

async function take(page: PageContext) {
  const form = await readForm(page);
  const chosen = await form.file("file");
  const file = chosen && new File([new Uint8Array(chosen.bytes)], chosen.name, { type: chosen.mediaType });
  return submit(
    async () => {
      if (form.text("mark")) return sendAnswer(page, await tell(page, markLapor, form, { file }));
      await tell(page, importLapor, form, { file });
      return goTo(page, "/pengaduan/lapor", "flash.complaint.lapor");
    },
    (refused) =>
      draw(page, {
        values: form.values(),
        faults:
          refused.faults.length > 0
            ? refused.faults
            : [{ path: "file", code: refused.code, facts: refused.facts }],
      }),
  );
}

function draw(page: PageContext, entry: Entry) {
  const { actor } = page.get("call");
  if (!isDesk({ actor })) throw notAllowed();
  const mayImport = actor?.roles.has("complaint-handler") ?? false;
  return page.render(<LaporPage entry={entry} mayImport={mayImport} />, {
    ...{ title: say("complaint.lapor.title"), place: "/pengaduan" },
    ...(entry.faults.length > 0 ? { status: 422 as const } : {}),
  });
}
