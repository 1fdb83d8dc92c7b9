import type { CodecName } from '../clients/arguments.ts'
import { CODEC_NAMES } from '../clients/arguments.ts'
import { runCommand } from './child.ts'
import { CONSUMERS, type Consumer } from './consumers.ts'
import type { Corpus } from './corpus.ts'
import { PRODUCERS, type Producer } from './producers.ts'

/** One client call takes seconds; a call that takes this long hangs. */
const CALL_TIMEOUT_MS = 600_000
const BYTES_PER_MB = 1e6

/** One producer with one codec, into a topic of its own. */
export interface Round {
  readonly producer: Producer
  readonly codec: CodecName
  readonly topic: string
  readonly corpus: Corpus
}

/** What one client call came to. */
export interface Verdict {
  readonly client: string
  readonly ok: boolean
  readonly mbPerSecond: number
  /** Why it is not ok; empty when it is. */
  readonly reason: string
}

export interface Place {
  /** The checkout whose clients run. */
  readonly root: string
  readonly bootstrap: string
}

/**
 * Every producer with every codec, idempotent ones with none only.
 * @param corpusOf  the text a combination is tried with
 */
export function planRounds(corpusOf: (producer: Producer, codec: CodecName) => Corpus): Round[] {
  return PRODUCERS.flatMap((producer) => {
    const codecs = producer.name.endsWith('idempotent') ? (['none'] as const) : CODEC_NAMES
    return codecs.map((codec) => ({
      producer,
      codec,
      topic: `round-trip.${producer.name.replaceAll(' ', '-')}.${codec}`,
      corpus: corpusOf(producer, codec),
    }))
  })
}

/** Sends the round's text; settles when the producer has its last acknowledgement and has ended. */
export async function produceRound(place: Place, round: Round): Promise<Verdict> {
  const { producer, codec, topic, corpus } = round
  const task = { bootstrap: place.bootstrap, topic, codec, file: corpus.file }
  const outcome = await runCommand(producer.command(place.root, task), CALL_TIMEOUT_MS)
  const ok = outcome.exitCode === 0
  const mbPerSecond = corpus.bytes / BYTES_PER_MB / (outcome.elapsedMs / 1e3)
  return { client: producer.name, ok, mbPerSecond, reason: ok ? '' : `exit ${outcome.exitCode}: ${outcome.stderrTail}` }
}

/** Reads the round's topic through every consumer, all at the same time, and compares with what was sent. */
export function consumeRound(place: Place, round: Round): Promise<Verdict[]> {
  return Promise.all(CONSUMERS.map((consumer) => consumeOnce(place, round, consumer)))
}

async function consumeOnce(place: Place, round: Round, consumer: Consumer): Promise<Verdict> {
  const { topic, corpus } = round
  const task = { bootstrap: place.bootstrap, topic, lineCount: corpus.lineCount }
  const outcome = await runCommand(consumer.command(place.root, task), CALL_TIMEOUT_MS)
  const ok = outcome.exitCode === 0 && outcome.stdoutSha256 === corpus.sha256
  const mbPerSecond = outcome.stdoutBytes / BYTES_PER_MB / (outcome.elapsedMs / 1e3)
  const output = `${outcome.stdoutBytes} of ${corpus.bytes} bytes, sha256 ${outcome.stdoutSha256}`
  const reason = ok ? '' : `exit ${outcome.exitCode}, ${output}: ${outcome.stderrTail}`
  return { client: consumer.name, ok, mbPerSecond, reason }
}
