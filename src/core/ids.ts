/** Finds the id in what a builder pastes: a UUID, `action_network:UUID`, or the API URL that holds it. */
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * The lower-case UUID in `text`, or undefined where there is none of this collection.
 * Nothing else of the text gets into an address, so it cannot lead a post elsewhere.
 */
export function idIn(text: string, collection: string): string | undefined {
  const endpoint = `https?://[^/?#\\s]+/api/v2/(?:[a-z_]+/${uuid}/)*${collection}/`;
  const pattern = new RegExp(`^(?:action_network:|${endpoint})?(${uuid})(?:/[a-z_]+|/${uuid})*/?$`);
  return pattern.exec(text.toLowerCase())?.[1];
}
