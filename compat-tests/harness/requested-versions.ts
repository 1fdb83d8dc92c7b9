/** The versions of each API that clients asked for, by name of the API; versions in order. */
export type RequestedVersions = Readonly<Record<string, readonly number[]>>

const LINE = /^chronik_request_versions_total\{api="(?<api>\w+)",version="(?<version>\d+)"\} (?<count>\d+)$/gm

/** Collects over several processes of one broker what its pages of metrics tell. */
export class VersionTally {
  readonly #versions = new Map<string, Set<number>>()
  /** Requests of the harness itself, by line of the page. */
  #before = new Map<string, number>()

  /** A process has started, and been asked whether it answers: what it counted so far is not the clients'. */
  begin(page: string): void {
    this.#before = new Map(linesOf(page).map(({ key, count }) => [key, count]))
  }

  /** The same process is about to end. */
  end(page: string): void {
    for (const { key, api, version, count } of linesOf(page)) {
      if (count === (this.#before.get(key) ?? 0)) continue
      const known = this.#versions.get(api) ?? new Set()
      this.#versions.set(api, known.add(version))
    }
  }

  get versions(): RequestedVersions {
    const sorted = [...this.#versions].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted.map(([api, versions]) => [api, [...versions].toSorted((a, b) => a - b)]))
  }
}

function linesOf(page: string) {
  return [...page.matchAll(LINE)].map(({ groups: { api = '', version = '', count = '' } = {} }) => {
    return { key: `${api} ${version}`, api, version: Number(version), count: Number(count) }
  })
}
