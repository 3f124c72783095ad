// Reads a secret, a public key, id, timestamp and signature, one a line, then the body; says "ok" when all holds.
import { createPublicKey, verify } from "node:crypto";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";

const [secreto, publica, id, momento, firmas, ...resto] = (await text(process.stdin)).split("\n");
const cuerpo = resto.join("\n");

new Webhook(secreto).verify(cuerpo, {
  "webhook-id": id,
  "webhook-timestamp": momento,
  "webhook-signature": firmas,
});

// The library knows v1 alone; v1a is ed25519 over the same text.
const x = Buffer.from(publica.replace("whpk_", ""), "base64").toString("base64url");
const llave = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
const firma = firmas.split(" ").find((una) => una.startsWith("v1a,"));
const firmado = Buffer.from(`${id}.${momento}.${cuerpo}`);
if (!verify(null, firmado, llave, Buffer.from(firma.slice("v1a,".length), "base64"))) {
  throw new Error("v1a does not hold");
}
console.log("ok");
