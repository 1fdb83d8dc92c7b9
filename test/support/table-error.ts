/** The one refusal of the table interpreter: a value or bytes that the codegen rules do not allow. */
export class TableError extends Error {
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'TableError'
  }
}
