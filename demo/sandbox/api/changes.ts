/** Tells whoever listens that something new is stored; what it is they read for themselves. */

export interface Changes {
  announce(): void;
  /** Calls the listener at each change until the returned function is called. */
  listen(listener: () => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    announce() {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
