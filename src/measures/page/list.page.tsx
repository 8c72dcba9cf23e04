import type { z } from "zod";
import type { listMeasures } from "#measures/list-measures.ts";
import { measureMeaning, measureName, measureSource, pileName } from "#measures/words.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tag } from "#ui/layout/tag.tsx";

type Listed = z.output<(typeof listMeasures)["definition"]["output"]>;

/** What is measured here, by where it comes from. */
export const MeasuresPage = ({ piles, mayRefresh }: Listed & { mayRefresh: boolean }) => (
  <>
    <Heading title={say("measure.list.title")} lead={say("measure.list.lead")} />
    {piles.length === 0 && (
      <EmptyState title={say("measure.list.none")} text={say("measure.list.none.text")} />
    )}
    {piles.map(({ name, measures }) => (
      <Card title={pileName(name)}>
        {measures.map((measure) => (
          <Group title={measureName(measure.code)}>
            <p>{measureMeaning(measure.code)}</p>
            <p class="am-sub">{say("measure.source", { source: measureSource(measure.code) })}</p>
            <p>
              <Tag>{say(`measure.aggregation.${measure.aggregation}`)}</Tag>{" "}
              <Tag>{say(`measure.polarity.${measure.polarity}`)}</Tag>
            </p>
            <p>
              <a class="ds-link" href={`/ukuran/${measure.code}`}>
                {say("measure.open", { name: measureName(measure.code) })}
              </a>
            </p>
          </Group>
        ))}
      </Card>
    ))}
    {mayRefresh && (
      <Card title={say("measure.refresh.title")} lead={say("measure.refresh.lead")}>
        <Button action="/ukuran/hitung" variant="secondary" idempotencyKey={newFormKey()}>
          {say("measure.refresh")}
        </Button>
      </Card>
    )}
  </>
);
