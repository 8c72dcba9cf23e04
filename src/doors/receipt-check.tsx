import type { Child } from "hono/jsx";
import { fromUtf8 } from "#ledger/proof/encoding.ts";
import { ProofFault } from "#ledger/proof/faults.ts";
import { type Finding, toldOf, type Verdict } from "#ledger/proof/finding.ts";
import { receiptBytesMax } from "#ledger/proof/receipt-text.ts";
import { sayFinding } from "#ledger/receipt/finding-words.ts";
import { receiptFileTooLarge } from "#ledger/receipt/receipt.errors.ts";
import { receiptCheck } from "#ledger/receipt/receipt-check.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form as PostForm } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Findings, FindingTemplates, wordsId } from "./receipt-findings.tsx";

/**
 * For anybody who holds a receipt. With JavaScript the visitor's browser checks it and sends nothing; the button that
 * sends it to us stands only where there is no JavaScript.
 */
export function receiptCheckPages(pages: Pages): void {
  pages.get("/periksa/bukti", (page) => draw(page, firstAttempt()));

  pages.post("/periksa/bukti", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const { findings, verdict } = await ask(page, receiptCheck, await inputOf(form));
        return draw(page, firstAttempt(form.values()), <Checked {...{ findings, verdict }} />);
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function inputOf(form: Form) {
  const file = await form.file("receipt");
  if (!file) throw invalid([{ path: "receipt", code: "receipt.file-needed" }]);
  if (file.bytes.length > receiptBytesMax) throw receiptFileTooLarge({ maximumKb: receiptBytesMax / 1000 });
  return { receipt: textOf(file.bytes), keys: form.text("keys"), checkpoint: form.text("checkpoint") };
}

function textOf(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch (error) {
    throw error instanceof ProofFault ? invalid([{ path: "receipt", code: error.code }]) : error;
  }
}

function draw(page: PageContext, attempt: Attempt, checked?: Child): Response | Promise<Response> {
  const title = say("door.receipt.title");
  const content = (
    <>
      <Heading title={title} lead={say("door.receipt.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      {checked}
      <am-receipt data-words={wordsId} data-from={receiptAddress(page.req.query("tanda"))} class="am-stack">
        <Card>
          <ReceiptForm attempt={attempt} />
        </Card>
        <div data-found="" class="am-stack">
          {!checked && <p class="am-sub">{say("door.receipt.waiting")}</p>}
        </div>
        <FindingTemplates />
      </am-receipt>
      <Limits />
      <CommandLine />
    </>
  );
  return page.render(content, { title, scripts: ["verify-receipt.js"], ...statusOfAttempt(attempt) });
}

/** Where a receipt of ours lies; nothing else is fetched, whatever somebody writes into a link. */
function receiptAddress(asked = ""): string | undefined {
  return /^\/(periksa\/\d{1,9}\/[A-Za-z0-9-]{4,40}|catatan\/[0-9a-f-]{36})\/tanda-terima\.json$/.test(asked)
    ? asked
    : undefined;
}

const ReceiptForm = ({ attempt: { entry } }: { attempt: Attempt }) => {
  const { name, error } = fieldOf(entry, "receipt");
  const [keys, checkpoint] = [fieldOf(entry, "keys"), fieldOf(entry, "checkpoint")];
  return (
    <PostForm action="/periksa/bukti" multipart>
      <FileField
        {...{ name, error }}
        label={say("door.receipt.file")}
        hint={say("door.receipt.drop")}
        accept={[".json", ".pdf"]}
        sizeBytesMax={receiptBytesMax}
      />
      <Folded
        label={say("door.receipt.more")}
        open={Boolean(keys.value || keys.error || checkpoint.value || checkpoint.error)}
      >
        <TextArea {...keys} label={say("door.receipt.keys")} hint={say("door.receipt.keys-hint")} optional />
        <TextArea
          {...checkpoint}
          label={say("door.receipt.checkpoint")}
          hint={say("door.receipt.checkpoint-hint")}
          optional
        />
      </Folded>
      <button type="button" class="ds-button" data-check="" hidden>
        {say("door.receipt.submit")}
      </button>
      <noscript>
        <Notice tone="warning">{say("door.receipt.server")}</Notice>
        <Submit>{say("door.receipt.submit-server")}</Submit>
      </noscript>
    </PostForm>
  );
};

const Checked = ({ verdict, findings }: { verdict: Verdict; findings: readonly Finding[] }) => (
  <>
    <Notice tone="warning">{say("door.receipt.server-checked")}</Notice>
    <Findings
      verdict={verdict}
      lines={toldOf(findings).map((finding) => ({ result: finding.result, sentence: sayFinding(finding) }))}
    />
  </>
);

/** A proof that is believed to say more than it does is worse than none. */
const Limits = () => (
  <Card title={say("door.receipt.limits")}>
    <ul class="am-bullets">
      <li>{say("door.receipt.limit-content")}</li>
      <li>{say("door.receipt.limit-view")}</li>
      <li>{say("door.receipt.limit-page")}</li>
    </ul>
  </Card>
);

const CommandLine = () => (
  <Card title={say("door.receipt.command-line")}>
    <p>
      <code class="am-break">{say("door.receipt.command")}</code>
    </p>
  </Card>
);
