/** The controls of what stands there once the form was sent: while they are edited, the thanks stay in sight. */
export const thanksControls: readonly string[] = [
  ...['success-message', 'thanks', 'thanks-link', 'thanks-link-text', 'redirect-url'],
  ...['share', 'share-text', 'add-to-calendar', 'event-title', 'event-start', 'event-end', 'event-location'],
];
