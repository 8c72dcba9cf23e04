import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Source } from "#rules/law.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showBytes, showInstant } from "#ui/locale.ts";
import type { OwnDataView } from "./read-own-data.ts";

const here = "/akun/data-saya";

type OwnDataPageProps = { view: OwnDataView; hours: number; source: Source };

/** One question: what does the agency hold of me, and how do I take it with me? */
export const OwnDataPage = ({ view, hours, source }: OwnDataPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: "/akun", label: say("account.title") }]} />
    <Heading title={say("own-data.title")} lead={say("own-data.lead")} />
    <Columns first={<FileCard view={view} />}>
      <Card title={say("own-data.inside")}>
        <DefinitionList
          items={[
            { term: "data-saya.html", value: say("own-data.inside.html") },
            { term: "data-saya.json", value: say("own-data.inside.json") },
            { term: "berkas/", value: say("own-data.inside.files") },
            { term: "tanda-terima/", value: say("own-data.inside.receipts") },
            { term: "BACA-SAYA.txt", value: say("own-data.inside.readme") },
          ]}
        />
        <p>{say("own-data.others")}</p>
        <p>{say("own-data.law", { hours })}</p>
        <LawArticle source={source} />
      </Card>
      <Card title={say("own-data.erase")} lead={say("own-data.erase.lead")}>
        <LinkButton href="/akun/hapus-data" variant="secondary">
          {say("own-data.erase.link")}
        </LinkButton>
      </Card>
    </Columns>
  </>
);

const FileCard = ({ view: { made, making } }: { view: OwnDataView }) => (
  <Card title={say("own-data.file")} lead={say("own-data.file.lead")}>
    {made && !making && (
      <>
        <LinkButton href={`${here}/unduh`}>
          {say("own-data.download", { size: showBytes(made.sizeBytes) })}
        </LinkButton>
        <p class="am-sub">
          {say("own-data.made", { when: showInstant(made.madeAt), until: showInstant(made.keptUntil) })}
        </p>
      </>
    )}
    {making ? (
      <p>
        <a class="ds-link" href={`/pekerjaan/${making}?lalu=${here}`}>
          {say("own-data.watch")}
        </a>
      </p>
    ) : (
      <Button action={here} variant={made ? "secondary" : "primary"} idempotencyKey={newFormKey()}>
        {say(made ? "own-data.make.again" : "own-data.make")}
      </Button>
    )}
  </Card>
);
