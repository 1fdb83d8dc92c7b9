import { type Client, connectClient, createTopic } from '../../src/client/index.ts'
import { Kcat, type KcatRecord, kcat } from './kcat.ts'

/** What all checks need: kcat with the broker it talks to, and topics, which kcat cannot create with configs. */
export class Place {
  /** For files. */
  readonly dir: string
  readonly #bootstrap: string
  readonly #prefix: string
  readonly #client: Client
  #count = 0

  private constructor(client: Client, bootstrap: string, prefix: string, dir: string) {
    this.#client = client
    this.#bootstrap = bootstrap
    this.#prefix = prefix
    this.dir = dir
  }

  static async open(bootstrap: string, prefix: string, dir: string): Promise<Place> {
    return new Place(await connectClient({ bootstrap }), bootstrap, prefix, dir)
  }

  /** A name that nothing else has: of a group, of a transactional id, of a topic that is not there. */
  name(kind: string): string {
    return `${this.#prefix}${kind}-${this.#count++}`
  }

  /** Creates a topic. @returns its name */
  async topic(partitionCount: number, configs: Readonly<Record<string, string>> = {}): Promise<string> {
    const name = this.name('topic')
    await createTopic(this.#client, { name, partitionCount, configs })
    return name
  }

  /** Starts kcat. */
  start(...args: readonly string[]): Kcat {
    return new Kcat(['-b', this.#bootstrap, ...args])
  }

  /** Runs kcat to its end. @throws when it does not end with 0 */
  run(args: readonly string[], input = ''): Promise<Kcat> {
    return kcat(['-b', this.#bootstrap, ...args], input)
  }

  /** Sends a record per line. */
  async send(topic: string, lines: readonly string[], ...args: readonly string[]): Promise<void> {
    await this.run(['-P', '-t', topic, ...args], lines.map((line) => `${line}\n`).join(''))
  }

  /** All records of a topic. */
  async read(topic: string, ...args: readonly string[]): Promise<KcatRecord[]> {
    return (await this.run(['-C', '-t', topic, '-e', '-q', '-J', '-o', 'beginning', ...args])).records
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.close()
  }
}
