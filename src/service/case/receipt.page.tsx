import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { LinkButton } from "#ui/form/button.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant } from "#ui/locale.ts";
import type { ShownCase } from "./read-case.ts";

type ReceiptProps = { shown: ShownCase; agency: string; url: string };

/** What the citizen takes home: narrow enough for a receipt printer. */
export const ReceiptPage = ({ shown, agency, url }: ReceiptProps) => {
  const missing = shown.requirements.filter(({ code }) => !shown.papers.includes(code));
  const path = `/loket/permohonan/${shown.caseId}`;
  return (
    <div class="am-slip">
      <Heading eyebrow={`${agency} · ${shown.takenInName}`} title={say("case.receipt.title")} />
      <p class="am-slip-number">{shown.number}</p>
      <DefinitionList
        items={[
          { term: say("case.service"), value: shown.service },
          { term: say("case.received"), value: showInstant(shown.receivedAt) },
          {
            term: say("case.due"),
            value:
              shown.open?.dueAt && !shown.open.pausedSince
                ? showInstant(shown.open.dueAt)
                : say("case.receipt.later"),
          },
          { term: say("case.code"), value: shown.code },
        ]}
      />
      {missing.length > 0 && shown.open?.pausedSince && (
        <>
          <h2>{say("case.missing.list")}</h2>
          <ul class="am-bullets">
            {missing.map(({ label }) => (
              <li>{label}</li>
            ))}
          </ul>
        </>
      )}
      <QrPicture text={url} label={say("case.receipt.qr")} />
      <p class="am-small">
        {say("case.receipt.how", { url: url.replace(/^https?:\/\//, "").replace(/\?.*$/, "") })}
      </p>
      <div class="am-actions">
        <LinkButton href="/loket/baru">{say("case.intake.again")}</LinkButton>
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
