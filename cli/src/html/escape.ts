const NAMED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  "\0": "\uFFFD",
};

/** Text made safe both between tags and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r\0]/g, (c) => NAMED[c]);

/** A value as JSON that no HTML parser can take for markup, and that is valid JavaScript too. */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
