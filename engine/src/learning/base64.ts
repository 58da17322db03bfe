const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) VALUES[SIGNS.charCodeAt(i)] = i;

/** Bytes as base64 (RFC 4648), padded. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const n = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(
      (SIGNS[n >> 18] as string) + SIGNS[(n >> 12) & 63] + (left > 1 ? SIGNS[(n >> 6) & 63] : "=") + (left > 2 ? SIGNS[n & 63] : "="),
    );
  }
  return parts.join("");
}

/** Base64 as bytes. Other signs (line ends, padding) are passed over. */
export function fromBase64(text: string): Uint8Array {
  const out = new Uint8Array((text.length * 3) >> 2);
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at++] = held >> bits;
  }
  return out.subarray(0, at);
}
