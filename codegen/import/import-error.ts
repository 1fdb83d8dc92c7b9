/** An import that cannot start: the source is no jar or folder, holds no descriptors or does not say its release. */
export class ImportError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ImportError'
  }
}
