import { describe, expect, test } from "vitest";
import { speaking } from "#platform/words/words.ts";
import { Submit } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Checkboxes, Radios } from "./choices.tsx";
import { type Entry, faultsOf, fieldOf, fieldsOf, freshEntry } from "./entry.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { WithFieldLabels } from "./field-labels.tsx";
import { FileField } from "./file-field.tsx";
import { Form } from "./form.tsx";
import { NumberField } from "./number-field.tsx";
import { Select } from "./select.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const sent: Entry = {
  values: { statement: `Arsip "rapi" <b>`, values: ["k", "p"], kind: "utama" },
  faults: [{ path: "results.0.statement", code: "input.invalid", facts: { count: 2 } }],
};

describe("a form", () => {
  test("carries its key and the version that the person saw", () => {
    const html = String(
      <Form action="/rencana" idempotencyKey="0192-ab" version={3} hidden={{ back: `/a?b="c"` }}>
        <Submit>Simpan</Submit>
      </Form>,
    );
    expect(html).toMatch(/^<form class="am-form" method="post" action="\/rencana" novalidate="">/);
    expect(html).toContain(`<input type="hidden" name="_key" value="0192-ab"/>`);
    expect(html).toContain(`<input type="hidden" name="_version" value="3"/>`);
    expect(html).toContain(`value="/a?b=&quot;c&quot;"`);
  });

  test("shows again what was sent, with the sentence beside its field", () => {
    expect(fieldOf(sent, "statement").value).toBe(`Arsip "rapi" <b>`);
    expect(fieldsOf(sent, "values").values).toEqual(["k", "p"]);
    expect(fieldsOf(sent, "kind").values).toEqual(["utama"]);
    expect(fieldOf(sent, "results.0.statement").error).toContain("2 isian");
    expect(fieldOf(freshEntry(), "statement")).toEqual({
      name: "statement",
      value: undefined,
      error: undefined,
    });
  });
});

describe("a field", () => {
  const html = String(
    <TextField
      name="results.0.statement"
      label="Hasil"
      hint="Satu kalimat"
      error="Isi dulu."
      value={`<i>"x"`}
    />,
  );

  test("ties its label, hint and error to the input", () => {
    expect(html).toContain(`<label class="ds-label" for="f-results-0-statement">Hasil</label>`);
    expect(html).toContain(`aria-describedby="f-results-0-statement-hint f-results-0-statement-error"`);
    expect(html).toContain(`id="f-results-0-statement-hint"`);
    expect(html).toContain(`id="f-results-0-statement-error"`);
    expect(html).toContain(`aria-invalid="true"`);
    expect(html).toContain("required");
  });

  test("escapes its value", () => {
    expect(html).toContain(`value="&lt;i&gt;&quot;x&quot;"`);
  });

  test("without hint and error says nothing of either", () => {
    const quiet = String(<TextField name="a" label="A" optional />);
    expect(quiet).not.toMatch(/aria-|required/);
    expect(quiet).toContain("(tidak wajib)");
  });

  test("never shows a password again", () => {
    expect(String(<TextField name="p" label="Sandi" type="password" value="rahasia" />)).not.toContain(
      "rahasia",
    );
  });
});

describe("choices", () => {
  const options = [
    { value: "utama", label: "Utama", hint: "dari atasan" },
    { value: "tambahan", label: "Tambahan" },
  ];

  test("stand in a group with a name, the chosen ones chosen", () => {
    const html = String(
      <Radios name="kind" label="Jenis" options={options} value="tambahan" error="Pilih." />,
    );
    expect(html).toMatch(/<fieldset[^>]*id="f-kind"[^>]*aria-describedby="f-kind-error"[^>]*><legend/);
    expect(html.match(/checked/g)).toHaveLength(1);
    expect(html).toMatch(/value="tambahan" checked=""/);
    expect(html).toContain(`aria-describedby="f-kind-f-utama-hint"`);
    expect(
      String(<Checkboxes name="v" label="V" options={options} values={["utama", "tambahan"]} />).match(
        /checked/g,
      ),
    ).toHaveLength(2);
    expect(String(<Checkbox name="ok" label="Benar" value="yes" />)).toContain("checked");
    expect(String(<Checkbox name="ok" label="Benar" value="no" />)).not.toContain("checked");
  });

  test("in a list keep the chosen one", () => {
    const html = String(
      <Select
        name="unit"
        label="Unit"
        value="b"
        placeholder="Pilih"
        options={[{ label: "Kota", options: [{ value: "b", label: "B" }] }]}
      />,
    );
    expect(html).toContain(`<optgroup label="Kota"><option value="b" selected="">B</option></optgroup>`);
    expect(html.match(/selected/g)).toHaveLength(1);
  });
});

test("a text keeps the line break that it begins with", () => {
  expect(String(<TextArea name="t" label="T" value={"\nDua"} />)).toContain(">\n\nDua</textarea>");
});

test("a number is read with its unit", () => {
  const html = String(
    <NumberField name="target" label="Target" unit="hari kerja" hint="Rata-rata" value="0,8" />,
  );
  expect(html).toContain(`aria-describedby="f-target-hint f-target-unit"`);
  expect(html).toContain(`value="0,8"`);
});

test("a file field says before what it takes", () => {
  const draw = () =>
    String(<FileField name="bukti" label="Bukti" accept={[".pdf", ".xlsx"]} sizeBytesMax={10_000_000} />);
  expect(draw().replaceAll("\u00a0", " ")).toContain("Jenis berkas: PDF atau XLSX. Paling besar 10 MB.");
  expect(speaking("en", draw)).toContain("File types: PDF or XLSX.");
  expect(draw()).toContain(`accept=".pdf,.xlsx"`);
});

describe("the error summary", () => {
  test("leads to the fields, and takes the focus", async () => {
    const html = String(await (<ErrorSummary faults={faultsOf(sent)} />).toString());
    expect(html).toContain(`href="#f-results-0-statement"`);
    expect(html).toContain("1 isian perlu diperbaiki");
    expect(html).toMatch(/tabindex="-1" autofocus=""/);
  });

  test("calls each field by its name, though the fields are drawn later", async () => {
    const faults = ["statement", "kind", "unknown"].map((name) => ({ name, message: "Isi bagian ini." }));
    const page = (
      <WithFieldLabels>
        <ErrorSummary faults={faults} />
        <TextField name="statement" label="Hasil & kerja" />
        <Radios name="kind" label="Jenis" options={[]} />
      </WithFieldLabels>
    );
    const links = [...String(await page.toString()).matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(
      ([, words]) => words,
    );
    expect(links).toEqual([
      "Hasil &amp; kerja: Isi bagian ini.",
      "Jenis: Isi bagian ini.",
      "Isi bagian ini.",
    ]);
  });

  test("says a refusal that belongs to no field", () => {
    expect(String(<ErrorSummary faults={[]} message="Rencana sudah disepakati." />)).toContain(
      "Rencana sudah disepakati.",
    );
  });

  test("is not there when there is nothing to put right", () => {
    expect(String(<ErrorSummary faults={[]} />)).toBe("");
  });
});
