import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { downloadYearFile } from "./download-year-file.ts";
import { makeYearFile } from "./make-year-file.ts";
import { readYearFile } from "./read-year-file.ts";
import { yearFileUnknown } from "./year-file.errors.ts";
import { YearFilePage } from "./year-file.page.tsx";

const address = "/berkas/:employeeId/:year{[0-9]{4}}";

/** Everything on paper about somebody's year. */
export function yearFilePages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.get(`${address}/pdf`, async (page) =>
    sendAnswer(page, await ask(page, downloadYearFile, keyIn(page))),
  );
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const key = keyIn(page);
    return submit(
      async () => {
        const { jobId } = await tell(page, makeYearFile, form, key);
        return page.redirect(`/pekerjaan/${jobId}?lalu=/berkas/${key.employeeId}/${key.year}`, 303);
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const file = await ask(page, readYearFile, keyIn(page));
  return page.render(<YearFilePage file={file} attempt={attempt} />, {
    title: say(file.isOwn ? "year-file.title.mine" : "year-file.title.of", {
      name: file.name,
      year: file.year,
    }),
    place: file.isOwn ? "/tahun-saya" : "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

function keyIn(page: PageContext) {
  return { employeeId: idIn(page, "employeeId", yearFileUnknown), year: Number(page.req.param("year")) };
}
