/** Of what kind the last refusal of a feed was, so that it can be told in the language of whoever looks. */
export const FEEDS = `
alter table feeds add column refused text collate "C";
`;
