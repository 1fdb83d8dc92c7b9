import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Acks,
  consumeWithKcat,
  type LoadContext,
  type Payload,
  produceWithJava,
  produceWithKcat,
  type Sample,
} from './loads.ts'
import type { Policy, Server } from './servers.ts'

/** One row of the table: a load that both brokers take in turn. */
export interface BrokerCase {
  readonly name: string
  readonly policy: Policy
  /** Done once per broker before the samples, with the topic of all of them. */
  readonly prepare?: (server: Server, topic: string) => Promise<unknown>
  /** @param topic  fresh for every sample, or the prepared one */
  readonly sample: (server: Server, topic: string) => Promise<Sample>
}

/** Quick runs take a quarter of it. */
const PAYLOAD_MB = 128
/** Small records cost so much more per byte that fewer bytes give the same time. */
const SMALL_PAYLOAD_MB = 48

/** Every case, with the files of their payloads written to `dir`. */
export async function createCases(context: LoadContext, dir: string, isQuick: boolean): Promise<BrokerCase[]> {
  const share = isQuick ? 0.25 : 1
  const small = await writePayload(dir, 100, SMALL_PAYLOAD_MB * share)
  const large = await writePayload(dir, 1024, PAYLOAD_MB * share)
  const produce = (client: 'kcat' | 'Java', payload: Payload, acks: Acks, policy: Policy): BrokerCase => ({
    name: `produce, ${client}, ${payload.recordBytes} B, acks=${acks}, ${policy}`,
    policy,
    sample: (server, topic) =>
      (client === 'kcat' ? produceWithKcat : produceWithJava)(context, server, topic, payload, acks),
  })
  const consume = (payload: Payload): BrokerCase => ({
    name: `consume (catch-up), kcat, ${payload.recordBytes} B`,
    policy: 'os',
    prepare: (server, topic) => produceWithKcat(context, server, topic, payload, '1'),
    sample: (server, topic) => consumeWithKcat(context, server, topic, payload),
  })
  return [
    produce('kcat', small, '1', 'os'),
    produce('kcat', small, 'all', 'os'),
    produce('kcat', large, '1', 'os'),
    produce('kcat', large, 'all', 'os'),
    produce('Java', small, 'all', 'os'),
    produce('Java', large, '1', 'os'),
    produce('Java', large, 'all', 'os'),
    consume(small),
    consume(large),
    produce('kcat', large, 'all', 'fsync'),
  ]
}

/** Records of one size, different from one another, as lines of a file. */
async function writePayload(dir: string, recordBytes: number, megabytes: number): Promise<Payload> {
  const recordCount = Math.floor((megabytes * 1e6) / recordBytes)
  const file = join(dir, `payload-${recordBytes}.txt`)
  const filler = 'the quick brown fox jumps over the lazy dog '
    .repeat(Math.ceil(recordBytes / 44))
    .slice(0, recordBytes)
  const lines = Array.from({ length: recordCount }, (_, index) => `${`${index} `}${filler}`.slice(0, recordBytes))
  await writeFile(file, `${lines.join('\n')}\n`)
  return { recordBytes, recordCount, file }
}
