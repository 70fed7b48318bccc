/** Tells the builder what is wrong with a form, each thing once. Supporters are never told. */
export class BuilderConsole {
  readonly #told = new Set<string>();

  tell(sentence: string): void {
    if (!this.#told.has(sentence)) console.error(sentence);
    this.#told.add(sentence);
  }
}
