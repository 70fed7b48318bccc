/** Finds the id in what a builder pastes: a UUID, `action_network:UUID`, or the API URL that holds it. */
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const bare = new RegExp(`^(?:action_network:)?(${uuid})$`);

/**
 * The lower-case UUID in `text`, or undefined where there is none of this collection.
 * Nothing else of the text gets into an address, so it cannot lead a post elsewhere.
 */
export function idIn(text: string, collection: string): string | undefined {
  const pasted = text.toLowerCase();
  const address = new RegExp(
    `^https?://[^/?#\\s]+/api/v2/(?:[a-z_]+/${uuid}/)*${collection}/(${uuid})(?:/[a-z_]+|/${uuid})*/?$`,
  );
  return (bare.exec(pasted) ?? address.exec(pasted))?.[1];
}
