/** A line of a stream, or the number of bytes of one that was too long to keep. */
export type Line = { readonly bytes: Uint8Array } | { readonly tooLong: number };

/**
 * Lines of a stream of bytes, without their ends. Holds one line at most, and of a line longer than `longest` nothing but its
 * length. The stream is read only as fast as the lines are taken.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    const line = length > longest ? { tooLong: length } : { bytes: parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      yield take();
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
