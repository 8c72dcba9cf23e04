import { downloadSeries } from "./download-series.ts";
import { listMeasures } from "./list-measures.ts";
import { readPersonSeries } from "./read-person.ts";
import { readPublicSeries } from "./read-public.ts";
import { readSeries } from "./read-series.ts";
import { refreshNow } from "./refresh-now.ts";

/** What can be done with measures. */
export const measureProcedures = {
  list: listMeasures,
  series: readSeries,
  public: readPublicSeries,
  ofPerson: readPersonSeries,
  download: downloadSeries,
  refresh: refreshNow,
};
