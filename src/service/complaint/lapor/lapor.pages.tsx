import type { FieldFault } from "#platform/errors/refusal.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { isDesk } from "../complaint-at-hand.ts";
import { countLapor } from "./count-lapor.ts";
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
      const { added, done, known } = await tell(page, importLapor, form, { file });
      const counts = { added, known, waiting: added - done, done };
      return goTo(page, "/pengaduan/lapor", "flash.complaint.lapor", counts);
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

/** The file as a whole is the field that is at fault; its cells are told below it. */
async function draw(page: PageContext, { values, faults }: Entry) {
  const { actor } = page.get("call");
  if (!isDesk({ actor })) throw notAllowed();
  const counts = await ask(page, countLapor, {});
  const isCell = ({ code, facts }: FieldFault) =>
    code.startsWith("complaint-lapor.") && facts?.cell !== undefined;
  const entry = { values, faults: faults.filter((fault) => !isCell(fault)) };
  const cells = faults.filter(isCell).map(({ code, facts }) => sayIfKnown(`error.${code}`, facts));
  const mayImport = actor?.roles.has("complaint-handler") ?? false;
  return page.render(<LaporPage entry={entry} cells={cells} counts={counts} mayImport={mayImport} />, {
    ...{ title: say("complaint.lapor.title"), place: "/pengaduan" },
    ...(entry.faults.length > 0 ? { status: 422 as const } : {}),
  });
}
