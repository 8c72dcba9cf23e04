import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { goneFacts } from "./gone-hint.ts";
import type { ImportSummary } from "./import.schema.ts";

/** After saving: who was let go, and where to go on. */
export const DoneCard = ({ summary: { ended, effectiveOn, preview } }: { summary: ImportSummary }) => (
  <Card title={say("import.done.next")}>
    {ended > 0 && <p>{say("import.done.ended", { count: ended, ...goneFacts(effectiveOn) })}</p>}
    {preview && preview.added + preview.returned > 0 && <p>{say("import.done.accounts")}</p>}
    <p>
      <LinkButton href="/pegawai">{say("import.done.people")}</LinkButton>{" "}
      {ended > 0 && (
        <LinkButton href="/pegawai?tampil=left" variant="secondary">
          {say("import.done.left")}
        </LinkButton>
      )}
    </p>
  </Card>
);
