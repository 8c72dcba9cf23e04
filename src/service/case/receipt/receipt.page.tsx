import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { PrintButton } from "#ui/form/print-button.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Receipt } from "./read-receipt.ts";
import { linesOf, papersIn } from "./receipt-words.ts";

/** What the citizen takes home: narrow enough for a receipt printer. */
export const ReceiptPage = (receipt: Receipt & { next: string }) => {
  const { shown, agency, url, next } = receipt;
  const { there, missing } = papersIn(receipt);
  const path = `/loket/permohonan/${shown.caseId}`;
  return (
    <div class="am-slip">
      <Heading eyebrow={`${agency} · ${shown.takenInName}`} title={say("case.receipt.title")} />
      <p class="am-slip-number">{shown.number}</p>
      <DefinitionList items={linesOf(receipt)} />
      <Listing title={say("case.receipt.papers")} labels={there} />
      <Listing title={say("case.missing.list")} labels={missing} />
      <QrPicture text={url} label={say("case.receipt.qr")} />
      <p class="am-small">
        {say("case.receipt.how", { url: url.replace(/^https?:\/\//, "").replace(/\?.*$/, "") })}
      </p>
      <div class="am-actions">
        <PrintButton />
        <LinkButton href={next}>{say("case.intake.again")}</LinkButton>
        <LinkButton href={`${path}/tanda-terima.pdf`} variant="secondary">
          {say("case.receipt.pdf")}
        </LinkButton>
        <LinkButton href={path} variant="secondary">
          {say("case.receipt.case")}
        </LinkButton>
      </div>
    </div>
  );
};

const Listing = ({ title, labels }: { title: string; labels: readonly string[] }) =>
  labels.length > 0 ? (
    <>
      <h2>{title}</h2>
      <ul class="am-bullets">
        {labels.map((label) => (
          <li>{label}</li>
        ))}
      </ul>
    </>
  ) : null;
