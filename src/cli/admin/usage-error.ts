/** The command line asks for something that cannot be: exit code 2, and the text is the one line that is shown. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
