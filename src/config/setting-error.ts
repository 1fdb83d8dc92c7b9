/** Settings that cannot be used; each fault is one line for the person who set it, and never tells a secret. */
export class SettingError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('; '))
    this.name = 'SettingError'
    this.faults = faults
  }
}
