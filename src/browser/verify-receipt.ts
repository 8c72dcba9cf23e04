import type { JsonObject } from "#ledger/proof/canonical-json.ts";
import { ProofFault } from "#ledger/proof/faults.ts";
import type { Finding } from "#ledger/proof/finding.ts";
import { pastedNote } from "#ledger/proof/note.ts";
import type { Against } from "#ledger/proof/receipt.ts";
import { checkReceiptFile } from "#ledger/proof/receipt-file.ts";
import { readReceipt } from "#ledger/proof/receipt-text.ts";
import { readVerifiers } from "#ledger/proof/verifier.ts";
import { Sheet } from "./receipt/sheet.ts";

/**
 * Checks a receipt in the visitor's own browser and sends nothing. Without it a button asks the server, which then
 * has to be trusted.
 *
 * ```html
 * <am-receipt data-words="id"> <form> file "receipt", texts "keys" and "checkpoint", <button data-check hidden> </form>
 *   <div data-found></div>, <template>s of src/doors/receipt-findings.tsx </am-receipt>
 * ```
 */
class ReceiptElement extends HTMLElement {
  #listening = new AbortController();
  #turn = 0;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const button = this.querySelector<HTMLButtonElement>("[data-check]");
    if (button) button.hidden = false;
    button?.addEventListener("click", () => void this.#check(this.#files), { signal });
    this.#input?.addEventListener("change", () => void this.#check(this.#files), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    this.addEventListener("drop", (event) => this.#drop(event), { signal });
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  #drop(event: DragEvent) {
    event.preventDefault(); // or the browser leaves the page for the file
    void this.#check(event.dataTransfer?.files);
  }

  /** Of two files in a row the later one is shown, whichever is checked first. */
  async #check(files: FileList | null | undefined) {
    const sheet = new Sheet(this);
    const [file, ...more] = files ?? [];
    if (!file) return sheet.say("error.receipt.file-needed");
    if (more.length > 0) return sheet.say("door.receipt.files");
    const turn = ++this.#turn;
    try {
      const trusted = await readVerifiers(this.#text("keys"));
      if ("wrongLine" in trusted) return sheet.say("error.receipt.keys-wrong", { line: trusted.wrongLine });
      const checkpoint = this.#text("checkpoint");
      const found = await checked(file, {
        trusted,
        ...(checkpoint.trim() ? { checkpoint: pastedNote(checkpoint) } : {}),
      });
      if (turn === this.#turn) sheet.show(found.findings, found.content);
    } catch (error) {
      sheet.say(error instanceof ProofFault ? `error.${error.code}` : "door.receipt.unread");
    }
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector("input[type=file]");
  }

  get #files(): FileList | null | undefined {
    return this.#input?.files;
  }

  #text(name: string): string {
    return this.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)?.value ?? "";
  }
}

/** The file is read once; its content is shown only where it could be read as a receipt. */
async function checked(file: File, against: Against): Promise<{ findings: Finding[]; content: JsonObject }> {
  let text = "";
  const bytes = async () => {
    const read = new Uint8Array(await file.arrayBuffer());
    text = new TextDecoder().decode(read);
    return read;
  };
  const findings = await checkReceiptFile({ size: file.size, bytes }, against);
  const isReadable = findings[0]?.result === "proven";
  return { findings, content: isReadable ? readReceipt(text).entry.content : {} };
}

if (!customElements.get("am-receipt")) customElements.define("am-receipt", ReceiptElement);
