/** The encoding that an XML file declares in its first line, or null. */
export const xmlCharset = (bytes: Uint8Array): string | null =>
  /^[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1] ?? null;
