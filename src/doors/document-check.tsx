import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { sendReceipt } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { checkDocument } from "#platform/verification/document-check.ts";
import { documentReceipt } from "#platform/verification/document-receipt.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";

type CheckedDocument = {
  kind: string;
  agency: string;
  code: string;
  madeAt: Date;
  sha256: string;
  newer: boolean;
};

/** For anybody who holds a paper: is it ours? The QR leads to the second address. */
export function documentCheckPages(pages: Pages): void {
  pages.get("/periksa", (page) => {
    const code = page.req.query("kode")?.trim();
    const agency = page.req.query("instansi")?.trim() ?? "";
    if (code && /^\d{1,9}$/.test(agency))
      return page.redirect(`/periksa/${agency}/${encodeURIComponent(code)}`, 303);
    return draw(page, { code: code ?? "", agency });
  });

  pages.get("/periksa/:agency/:code/tanda-terima.json", async (page) => {
    const { agency, code } = page.req.param();
    const { receipt } = await ask(page, documentReceipt, { agencyId: agency, code });
    return sendReceipt(page, receipt, parseVerificationCode(code) ?? "");
  });

  pages.get("/periksa/:agency/:code", async (page) => {
    const typed = { agency: page.req.param("agency"), code: page.req.param("code") };
    try {
      const found = await ask(page, checkDocument, {
        agencyId: typed.agency,
        code: typed.code,
      });
      return draw(page, typed, found);
    } catch (error) {
      if (error instanceof Refusal && error.kind !== "unavailable")
        return draw(page, typed, undefined, error);
      throw error;
    }
  });
}

type Typed = { agency: string; code: string };

function draw(
  page: PageContext,
  typed: Typed,
  found?: CheckedDocument,
  refused?: Refusal,
): Response | Promise<Response> {
  const title = found ? say("door.check.found", { agency: found.agency }) : say("door.check.title");
  const content = (
    <>
      <Heading title={title} lead={say("door.check.lead")} />
      {refused && <Notice tone="warning">{sayIfKnown(`error.${refused.code}`, refused.facts)}</Notice>}
      {found && <Found {...found} path={`/periksa/${typed.agency}/${found.code}`} />}
      <Card>
        <form method="get" action="/periksa" class="am-form">
          <TextField
            name="instansi"
            label={say("door.check.agency")}
            value={typed.agency || "1"}
            inputmode="numeric"
            size={9}
          />
          <TextField name="kode" label={say("door.check.code")} value={found ? "" : typed.code} size={20} />
          <Submit>{say("door.check.submit")}</Submit>
        </form>
      </Card>
      <p>
        <a class="ds-link" href="/periksa/bukti">
          {say("door.receipt.link")}
        </a>
      </p>
    </>
  );
  return page.render(content, { title, ...(refused ? { status: 404 as const } : {}) });
}

const Found = ({ kind, madeAt, sha256, newer, code, path }: CheckedDocument & { path: string }) => (
  <Card>
    <DefinitionList
      items={[
        { term: say("door.check.kind"), value: sayIfKnown(`document.kind.${kind}`) },
        { term: say("door.check.code"), value: <code>{code}</code> },
        { term: say("door.check.made"), value: showInstant(madeAt) },
        { term: say("door.check.fingerprint"), value: <code class="am-break">{sha256}</code> },
      ]}
    />
    <Notice tone={newer ? "warning" : "success"}>
      {say(newer ? "door.check.newer" : "door.check.latest")}
    </Notice>
    <p class="am-sub">{say("door.check.meaning")}</p>
    <p>
      <LinkButton href={`/periksa/bukti?tanda=${path}/tanda-terima.json`}>
        {say("door.check.prove")}
      </LinkButton>
    </p>
    <p>
      <a class="ds-link" href={`${path}/tanda-terima.json`} download="">
        {say("door.check.receipt")}
      </a>
    </p>
  </Card>
);
