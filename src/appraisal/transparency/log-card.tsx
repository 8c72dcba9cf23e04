import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import type { Transparency } from "./transparency.schema.ts";

/** Where the signed record stands, and how anybody checks it without trusting the server. */
export const LogCard = ({ found: { agencyId, log } }: { found: Transparency }) => (
  <Card title={say("transparency.log")}>
    <p>{say("transparency.log.lead")}</p>
    {log ? <Head agencyId={agencyId} log={log} /> : <p>{say("transparency.log.none")}</p>}
    <h3>{say("transparency.how")}</h3>
    <ol>
      <li>{say("transparency.how.receipt")}</li>
      <li>{say("transparency.how.command")}</li>
      <li>{say("transparency.how.whole")}</li>
    </ol>
  </Card>
);

const Head = ({ agencyId, log }: { agencyId: number; log: NonNullable<Transparency["log"]> }) => {
  const address = `/ledger/${agencyId}/checkpoint`;
  return (
    <>
      <DefinitionList
        items={[
          { term: say("transparency.log.size"), value: showNumber(log.size) },
          { term: say("transparency.log.at"), value: showInstant(log.publishedAt) },
          {
            term: say("transparency.log.witnesses"),
            value: log.witnesses.length > 0 ? log.witnesses.join(", ") : say("transparency.log.no-witness"),
          },
        ]}
      />
      <Folded label={say("transparency.log.technical")}>
        <DefinitionList
          items={[
            { term: say("transparency.log.origin"), value: <code class="am-break">{log.origin}</code> },
            { term: say("transparency.log.root"), value: <code class="am-break">{log.root}</code> },
            {
              term: say("transparency.log.keys"),
              value: log.verifiers.map((line) => (
                <p>
                  <code class="am-break">{line}</code>
                </p>
              )),
            },
            {
              term: say("transparency.log.files"),
              value: <code class="am-break">{address}</code>,
            },
          ]}
        />
      </Folded>
    </>
  );
};
