import { say } from "#platform/words/words.ts";
import { showNumber } from "#ui/locale.ts";
import type { ImportSummary } from "./import.schema.ts";
import type { ImportLine } from "./import-lines.ts";

export type Preview = NonNullable<ImportSummary["preview"]>;

/** How many lines of a kind the preview has. */
export function countOf(preview: Preview, kind: ImportLine["kind"]): number {
  if (kind === "problem") return preview.problems;
  return kind === "unit" ? preview.units : preview[kind];
}

/** The preview in a few sentences: they take the least of a phone's first screen. */
export const Figures = ({ preview }: { preview: Preview }) => {
  const { problems, problemRows: rows, fileRows } = preview;
  if (problems > 0)
    return (
      <p>
        <strong>{say("import.figures.problems", { problems, rows, fileRows })}</strong>{" "}
        {say("import.figures.not-counted")}
      </p>
    );
  const { gone, recorded, units } = preview;
  return (
    <p>
      <ByKind preview={preview} /> {say("import.figures.of", { fileRows })}
      {gone > 0 && ` ${say("import.figures.gone", { gone, recorded })}`}
      {units > 0 && ` ${say("import.figures.units", { units })}`}
    </p>
  );
};

const ByKind = ({ preview }: { preview: Preview }) => {
  const returned = preview.returned > 0 ? (["returned"] as const) : [];
  const counted = (["added", ...returned, "changed"] as const).map(
    (kind) => [say(`import.kind.${kind}`), preview[kind]] as const,
  );
  return (
    <>
      {counted.map(([label, count]) => (
        <>
          {label} <strong>{showNumber(count, 0)}</strong> ·{" "}
        </>
      ))}
      {say("import.unchanged")} <strong>{showNumber(preview.unchanged, 0)}</strong>
    </>
  );
};
