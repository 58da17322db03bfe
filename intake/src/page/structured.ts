/** What a page says of its article in schema.org JSON-LD. */
export interface Structured {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:[A-Za-z]*Article|Report|[A-Za-z]*BlogPosting|LiveBlogPosting|Reportage)$/;
const DEEPEST = 8;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const string = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

/** All objects in a value, `@graph` and nested ones too. */
function* nodesOf(value: unknown, depth = 0): Generator<Node> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part, depth + 1);
  else if (isNode(value)) {
    yield value;
    for (const part of Object.values(value)) if (typeof part === "object") yield* nodesOf(part, depth + 1);
  }
}

const isArticle = (node: Node): boolean => list(node["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type));

/** The JSON of a script, mended where pages commonly break it: comments around it, line breaks within strings, a comma too many. */
function parse(script: string): unknown {
  const bare = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, "").replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/, "");
  for (const text of [
    bare,
    bare
      .replace(/[\u0000-\u001f]+/g, " ")
      .replace(/,(\s*[}\]])/g, "$1")
      .replace(/;\s*$/, ""),
  ]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

const nameOf = (value: unknown, byId: ReadonlyMap<string, Node>): string | null => {
  if (typeof value === "string") return string(value);
  if (!isNode(value)) return null;
  const node = typeof value["@id"] === "string" && value.name === undefined ? (byId.get(value["@id"]) ?? value) : value;
  return list(node.name).map(string).find(Boolean) ?? null;
};

/** The article among the JSON-LD scripts of a page; null where none describes one. Broken scripts are passed over. */
export function structuredOf(scripts: Iterable<string>): Structured | null {
  const nodes = [...scripts].flatMap((script) => [...nodesOf(parse(script))]);
  const node = nodes.find((n) => isArticle(n) && n.datePublished !== undefined) ?? nodes.find(isArticle);
  if (!node) return null;
  const byId = new Map(nodes.flatMap((n) => (typeof n["@id"] === "string" && n.name !== undefined ? [[n["@id"], n] as const] : [])));
  const page = node.mainEntityOfPage;
  return {
    headline: string(node.headline) ?? string(node.name),
    published: string(node.datePublished) ?? string(node.dateCreated),
    authors: list(node.author).flatMap((author) => nameOf(author, byId) ?? []),
    publisher:
      list(node.publisher)
        .map((p) => nameOf(p, byId))
        .find(Boolean) ?? null,
    language: string(node.inLanguage) ?? (isNode(node.inLanguage) ? string(node.inLanguage.alternateName) : null),
    url: string(node.url) ?? string(page) ?? (isNode(page) ? string(page["@id"]) : null),
    body: string(node.articleBody),
  };
}
