import type { Finding, Verdict } from "#ledger/proof/finding.ts";
import { receiptWords } from "#ledger/receipt/finding-words.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Icon, type IconName } from "#ui/page/icon.tsx";

export const wordsId = "receipt-words";

const verdicts = ["unread", "holds", "failed", "open"] as const satisfies Verdict[];
const results = ["proven", "failed", "not-checked"] as const satisfies Finding["result"][];

const looks = {
  proven: { tone: "success", icon: "done" },
  failed: { tone: "danger", icon: "urgent" },
  "not-checked": { tone: "info", icon: "info" },
} as const satisfies Record<Finding["result"], { tone: string; icon: IconName }>;

/** What was found, a line a claim, each with its sign in a picture and in words. */
export const Findings = ({ verdict, lines }: { verdict: Verdict; lines: readonly Line[] }) => (
  <Card title={say(`receipt.verdict.${verdict}`)}>
    <ul class="am-plain am-stack">
      {lines.map((line) => (
        <FindingLine {...line} />
      ))}
    </ul>
  </Card>
);

type Line = { result: Finding["result"]; sentence: string };

const FindingLine = ({ result, sentence }: Line) => (
  <li class="am-notice" data-tone={looks[result].tone} data-result={result}>
    <Icon name={looks[result].icon} />
    <div>
      <strong>{say(`receipt.sign.${result}`)}:</strong> <span data-sentence="">{sentence}</span>
    </div>
  </li>
);

/** The same, unfilled, for the browser: it copies what it needs and fills in the sentence. */
export const FindingTemplates = () => (
  <>
    {verdicts.map((verdict) => (
      <template data-verdict={verdict}>
        <Findings verdict={verdict} lines={[]} />
      </template>
    ))}
    {results.map((result) => (
      <template data-line={result}>
        <FindingLine result={result} sentence="" />
      </template>
    ))}
    <template data-says="">
      <Card title={say("door.receipt.says")}>
        <dl class="am-facts" />
      </Card>
    </template>
    <div id={wordsId} hidden>
      {JSON.stringify(receiptWords())}
    </div>
  </>
);
