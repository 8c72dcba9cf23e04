import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import type { AnnualPart } from "./annual.schema.ts";
import { PartsTable } from "./parts-table.tsx";

type EarlierPartsProps = { parts: readonly AnnualPart[]; year: number; timeZone: string };

/** Before the eyes of whoever rates the year: what it was before, and how others rated that. */
export const EarlierPartsCard = ({ parts, year, timeZone }: EarlierPartsProps) =>
  parts.length === 0 ? null : (
    <Card title={say("annual.earlier")} lead={say("annual.earlier.lead")}>
      <PartsTable annual={{ parts: [...parts], year }} timeZone={timeZone} />
    </Card>
  );
