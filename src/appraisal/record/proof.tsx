import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { RecordView } from "./record.schema.ts";

/** The receipt of a record: to be kept, and checked by anybody. */
export const Proof = ({ record: { eventId, isUnnamed } }: { record: RecordView }) => {
  const address = `/catatan/${eventId}/tanda-terima.json`;
  if (isUnnamed) return null;
  return (
    <Card title={say("record.proof")} lead={say("record.proof.lead")}>
      <p>
        <LinkButton href={`/periksa/bukti?tanda=${address}`} variant="secondary">
          {say("record.proof.check")}
        </LinkButton>
      </p>
      <p>
        <a class="ds-link" href={address} download="">
          {say("record.proof.keep")}
        </a>
      </p>
    </Card>
  );
};
