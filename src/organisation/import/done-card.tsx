import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";
import { Stat } from "#ui/layout/stat.tsx";
import { showNumber } from "#ui/locale.ts";
import { goneFacts } from "./gone-hint.ts";
import type { ImportSummary } from "./import.schema.ts";
import type { Preview } from "./preview-figures.tsx";

type Done = { summary: ImportSummary; preview: Preview };

/** After saving: what was saved, who was let go, and where to go on. */
export const DoneCard = ({ summary, preview }: Done) => (
  <>
    <SavedFigures summary={summary} preview={preview} />
    <NextCard summary={summary} preview={preview} />
  </>
);

const SavedFigures = ({ summary: { ended }, preview }: Done) => {
  const { fileRows, recorded } = preview;
  return (
    <Grid>
      {(["added", "returned", "changed"] as const).map((kind) => (
        <Stat
          label={say(`import.kind.${kind}`)}
          value={showNumber(preview[kind], 0)}
          context={say("import.figures.of", { fileRows })}
        />
      ))}
      <Stat
        label={say("import.ended")}
        value={showNumber(ended, 0)}
        context={say("import.ended.of", { recorded })}
      />
    </Grid>
  );
};

const NextCard = ({ summary: { ended, effectiveOn }, preview }: Done) => (
  <Card title={say("import.done.next")}>
    {ended > 0 && <p>{say("import.done.ended", { count: ended, ...goneFacts(effectiveOn) })}</p>}
    {preview.added + preview.returned > 0 && <p>{say("import.done.accounts")}</p>}
    <ActionBar>
      <LinkButton href="/pegawai">{say("import.done.people")}</LinkButton>
      {ended > 0 && (
        <LinkButton href="/pegawai?tampil=left" variant="secondary">
          {say("import.done.left")}
        </LinkButton>
      )}
    </ActionBar>
  </Card>
);
