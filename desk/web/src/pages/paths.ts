/** Addresses of things of the archive. Ids may be addresses themselves: they are always encoded. */

/** A story; `happening`: opened at what it is about. */
export const storyPath = (id: string, happening?: string): string =>
  `/stories/${encodeURIComponent(id)}${happening === undefined ? "" : `?happening=${encodeURIComponent(happening)}`}`;

/** An article; `report`: the id of the report whose words are lit. */
export const articlePath = (id: string, report?: string): string =>
  `/articles/${encodeURIComponent(id)}${report === undefined ? "" : `?report=${encodeURIComponent(report)}`}`;

/** An actor. */
export const actorPath = (id: string): string => `/actors/${encodeURIComponent(id)}`;
