import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { RatingLink } from "#appraisal/evaluation/rating-link.tsx";
import { say } from "#platform/words/words.ts";
import type { Column } from "#ui/table/column.ts";
import type { ComparedLine, LineKind, Three } from "./import.schema.ts";

/** Both ratings side by side; `withBoxes`: each line can be chosen. */
export function lineColumns(kind: LineKind, withBoxes: boolean): Column<ComparedLine>[] {
  return [
    { head: say("exchange.person"), cell: (line) => <PersonCell line={line} withBox={withBoxes} /> },
    { head: say("exchange.interval"), cell: ({ interval }) => intervalName(interval) },
    ...(kind === "only-here" ? [] : [{ head: say("exchange.theirs"), cell: theirsCell }]),
    ...(kind === "only-in-file" || kind === "unknown"
      ? []
      : [{ head: say("exchange.ours"), cell: oursCell }]),
  ];
}

const PersonCell = ({ line, withBox }: { line: ComparedLine; withBox: boolean }) => {
  const { ordinal, rowNumber, nip, name, employeeId } = line;
  const who = name || nip;
  const id = `baris-${ordinal}`;
  return (
    <>
      {withBox && ordinal !== null && (
        <>
          <input class="ds-input" type="checkbox" name="ordinals" value={String(ordinal)} id={id} />{" "}
        </>
      )}
      {withBox ? (
        <label for={id}>{who}</label>
      ) : employeeId ? (
        <a href={`/pegawai/${employeeId}`}>{who}</a>
      ) : (
        who
      )}
      <p class="am-sub am-nip">
        {nip}
        {rowNumber !== null && ` · ${say("exchange.row.of", { row: rowNumber })}`}
      </p>
    </>
  );
};

const theirsCell = ({ theirs, ours }: ComparedLine) =>
  theirs && (
    <div>
      <Rating rating={theirs} against={ours} />
      {theirs.appraiserName && (
        <p class="am-sub">{say("exchange.by-appraiser", { name: theirs.appraiserName })}</p>
      )}
    </div>
  );

const oursCell = ({ theirs, ours, evaluationId, nationalId }: ComparedLine) => {
  if (!ours) return <span class="am-sub">{say("exchange.nothing-here")}</span>;
  return (
    <div>
      <Rating rating={ours} against={theirs} />
      <p>
        {nationalId ? (
          <span class="am-sub">{say("exchange.from-national")}</span>
        ) : (
          <RatingLink evaluationId={evaluationId} words={say("exchange.see-evaluation")} />
        )}
      </p>
    </div>
  );
};

const parts = ["overall", "results", "conduct"] as const;

/** Where the two say different things the words are strong; whoever does not see it reads it in both. */
const Rating = ({ rating, against }: { rating: Three; against: Three | null }) => (
  <ul class="am-plain">
    {parts.map((part) => {
      const isOther = against !== null && against[part] !== rating[part];
      return (
        <li class={isOther ? "am-strong" : undefined}>
          {say(`exchange.field.${part}`)}: {say(`rules.value.${rating[part]}`)}
        </li>
      );
    })}
  </ul>
);
