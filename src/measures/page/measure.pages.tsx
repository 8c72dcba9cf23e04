import { z } from "zod";
import { downloadSeries } from "#measures/download-series.ts";
import { listMeasures } from "#measures/list-measures.ts";
import { measureUnknown } from "#measures/measure.errors.ts";
import { MonthText } from "#measures/measure.schema.ts";
import { addMonths, monthOf, usualMonths } from "#measures/months.ts";
import { readPersonSeries } from "#measures/read-person.ts";
import { readSeries } from "#measures/read-series.ts";
import { refreshNow } from "#measures/refresh-now.ts";
import { measureName } from "#measures/words.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { MeasuresPage } from "./list.page.tsx";
import { PersonSeriesPage } from "./person.page.tsx";
import { SeriesPage } from "./series.page.tsx";

const place = "/ukuran";
const monthsOffered = 36;

/** What can be measured, each measure over time, and as files. */
export function measurePages(pages: Pages): void {
  pages.get("/ukuran", async (page) => {
    const listed = await ask(page, listMeasures, {});
    const roles = page.get("call").actor?.roles;
    const mayRefresh = keepers.some((role) => roles?.has(role));
    return page.render(<MeasuresPage {...listed} mayRefresh={mayRefresh} />, {
      title: say("measure.list.title"),
      place,
    });
  });

  pages.post("/ukuran/hitung", async (page) => {
    await tell(page, refreshNow, await readForm(page), {});
    return goTo(page, "/ukuran", "flash.measure.refreshed");
  });

  pages.get("/ukuran/:code", async (page) => {
    const code = page.req.param("code");
    const series = await ask(page, readSeries, { code, ...askedIn(page) });
    const address = { path: `/ukuran/${code}`, query: page.req.query() };
    const monthsToChoose = monthsBefore(page, series.months);
    return page.render(<SeriesPage {...{ series, address, monthsToChoose }} />, {
      title: measureName(code),
      place,
    });
  });

  pages.get("/ukuran/:code/unduh/:format{csv|parquet}", async (page) => {
    const { code, format } = page.req.param();
    const kind = format === "csv" ? "csv" : "parquet";
    return sendAnswer(page, await ask(page, downloadSeries, { code, format: kind, ...askedIn(page) }));
  });

  pages.get("/ukuran/:code/pegawai/:employeeId", async (page) => {
    const code = page.req.param("code");
    const employeeId = idIn(page, "employeeId", measureUnknown);
    const { unitId: _, ...asked } = askedIn(page);
    const series = await ask(page, readPersonSeries, { code, employeeId, ...asked });
    return page.render(<PersonSeriesPage series={series} path={page.req.path} />, {
      title: measureName(code),
      place,
    });
  });
}

const keepers = ["service-manager", "personnel", "administrator"] as const;

/** What makes no sense in the address is left out. */
const Query = z.object({
  unit: z.uuid().optional().catch(undefined),
  layanan: z.uuid().optional().catch(undefined),
  dari: MonthText.optional().catch(undefined),
  sampai: MonthText.optional().catch(undefined),
});

function askedIn(page: PageContext) {
  const { unit, layanan, dari, sampai } = Query.parse(page.req.query());
  const asked = dari || sampai ? { from: dari, through: sampai } : usualMonths(todayOf(page));
  return { unitId: unit, serviceId: layanan, ...asked };
}

function todayOf(page: PageContext): string {
  const { services, timeZone } = page.get("call");
  return dayIn(timeZone, services.clock());
}

/** The last three years, and what the address names beside. */
function monthsBefore(page: PageContext, asked: readonly string[]): string[] {
  const now = monthOf(todayOf(page));
  const offered = Array.from({ length: monthsOffered }, (_, back) => addMonths(now, -back));
  return [...new Set([...offered, ...asked])].sort().toReversed();
}
