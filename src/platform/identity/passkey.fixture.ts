import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { origin } from "./identity.fixture.ts";

/** A passkey in software: registers and signs as WebAuthn Level 3 §6 says, with P-256 and no attestation. */
export function softwarePasskey(host: string, { verified = true, at = origin } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  const rawId = id.toString("base64url");
  let uses = 0;

  function authenticatorData(attested: Buffer): Buffer {
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(uses++);
    return Buffer.concat([sha256(Buffer.from(host)), Buffer.from([flags]), counter, attested]);
  }

  function clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  }

  return {
    register(challenge: string) {
      const clientDataJSON = clientData("webauthn.create", challenge).toString("base64url");
      const key = publicKey.export({ format: "jwk" });
      const coordinate = (text = "") => cbor(Buffer.from(text, "base64url"));
      const cose = map(
        [1, cbor(2)],
        [3, cbor(-7)],
        [-1, cbor(1)],
        [-2, coordinate(key.x)],
        [-3, coordinate(key.y)],
      );
      const length = Buffer.from([0, id.length]);
      const authData = authenticatorData(Buffer.concat([Buffer.alloc(16), length, id, cose]));
      const attestationObject = map(
        ["fmt", cbor("none")],
        ["attStmt", map()],
        ["authData", cbor(authData)],
      ).toString("base64url");
      return {
        id: rawId,
        rawId,
        type: "public-key",
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject, transports: ["internal"] },
      };
    },
    authenticate(challenge: string) {
      const client = clientData("webauthn.get", challenge);
      const data = authenticatorData(Buffer.alloc(0));
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey).toString(
        "base64url",
      );
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature,
      };
      return { id: rawId, rawId, type: "public-key", clientExtensionResults: {}, response };
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** A CBOR map (RFC 8949); the values are encoded already. */
function map(...entries: [key: string | number, encoded: Buffer][]): Buffer {
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([key, encoded]) => [cbor(key), encoded]),
  ]);
}

/** A small integer, a text or bytes in CBOR. */
function cbor(value: Buffer | string | number): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  const bytes = Buffer.from(value);
  return Buffer.concat([head(Buffer.isBuffer(value) ? 2 : 3, bytes.length), bytes]);
}

function head(major: number, length: number): Buffer {
  return length < 24 ? Buffer.from([(major << 5) | length]) : Buffer.from([(major << 5) | 24, length]);
}
