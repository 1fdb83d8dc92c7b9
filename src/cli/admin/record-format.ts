import { isUtf8 } from 'node:buffer'
import type { KafkaRecord } from '../../records/record.ts'
import { readEscapes } from './escapes.ts'
import type { Output } from './output.ts'
import { UsageError } from './usage-error.ts'

/** Where a record was found. */
export interface RecordPlace {
  readonly topic: string
  readonly partition: number
}

/** Writes one record. */
export type RecordWriter = (output: Output, record: KafkaRecord, place: RecordPlace) => void

const EMPTY = Buffer.alloc(0)

/** What each letter after `%` writes. Keys and values are written as they are, byte for byte. */
const parts: Readonly<Record<string, RecordWriter>> = {
  t: (output, _, { topic }) => output.write(topic),
  p: (output, _, { partition }) => output.write(String(partition)),
  o: (output, { offset }) => output.write(String(offset)),
  k: (output, { key }) => output.write(key ?? EMPTY),
  v: (output, { value }) => output.write(value ?? EMPTY),
  K: (output, { key }) => output.write(String(key?.length ?? -1)),
  V: (output, { value }) => output.write(String(value?.length ?? -1)),
  T: (output, { timestampMs }) => output.write(String(timestampMs)),
  d: (output, { timestampMs }) => output.write(isoTime(timestampMs)),
  h: (output, { headers }) => output.write(headers.map(({ key, value }) => `${key}=${value ?? ''}`).join(',')),
  '%': (output) => output.write('%'),
}

/** What the letters mean, for the help text. */
export const FORMAT_HELP = [
  '%t topic     %p partition    %o offset',
  '%k key       %K key bytes    (-1: null)',
  '%v value     %V value bytes  (-1: null)',
  '%T time, ms  %d time, ISO    %h headers  %% percent',
  '\\n \\t \\r \\0 \\\\ \\xHH as in C; nothing is added, so end with \\n',
].join('\n  ')

/**
 * Compiles a template of `%` letters.
 * @throws UsageError for a letter that is not known
 */
export function compileTemplate(template: string): RecordWriter {
  const writers: RecordWriter[] = []
  for (const [piece] of readEscapes(template).matchAll(/%[\s\S]?|[^%]+/g)) {
    const letter = piece.startsWith('%') ? piece.slice(1) : null
    const literal = Buffer.from(piece)
    const writer: RecordWriter | undefined = letter === null ? (output) => output.write(literal) : parts[letter]
    if (writer === undefined) throw new UsageError(`--format: "${piece}" is not known, see --help`)
    writers.push(writer)
  }
  return (output, record, place) => {
    for (const write of writers) write(output, record, place)
  }
}

/** One JSON object per line. Bytes that are not UTF-8 become `{"base64": "..."}`. */
export const writeRecordJson: RecordWriter = (output, { offset, timestampMs, key, value, headers }, place) => {
  const shown = {
    topic: place.topic,
    partition: place.partition,
    offset,
    timestamp: timestampMs,
    key: jsonBytes(key),
    value: jsonBytes(value),
    headers: headers.map((header) => ({ key: header.key, value: jsonBytes(header.value) })),
  }
  output.line(JSON.stringify(shown))
}

function jsonBytes(bytes: Buffer | null): string | null | { readonly base64: string } {
  if (bytes === null) return null
  return isUtf8(bytes) ? bytes.toString() : { base64: bytes.toString('base64') }
}

function isoTime(timestampMs: number): string {
  return timestampMs < 0 ? '-' : new Date(timestampMs).toISOString()
}
