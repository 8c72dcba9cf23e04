import { createHash } from "node:crypto";

/** SHA-256 of an input in hex, with the name, the type and the bytes of every file in it. */
export async function fingerprint(input: unknown): Promise<string> {
  const files: File[] = [];
  const text = JSON.stringify(input, (_name, value) => {
    if (!(value instanceof File)) return value;
    files.push(value);
    return { name: value.name, type: value.type, sizeBytes: value.size };
  });
  const hash = createHash("sha256").update(text);
  for (const file of files) hash.update(new Uint8Array(await file.arrayBuffer()));
  return hash.digest("hex");
}
