import { int8At } from './numbers.ts'
import type { WireReader } from './reader.ts'
import type { WireWriter } from './writer.ts'

/**
 * Reads whether a nullable struct is there: one int8, negative when it is null (KIP-893), in flexible versions too.
 * @throws WireError TRUNCATED
 */
export function readPresence(reader: WireReader, path: string): boolean {
  return int8At(reader.buffer, reader.take(1, path)) >= 0
}

/** Writes 1 before a nullable struct that is there, -1 in place of one that is null. */
export function writePresence(writer: WireWriter, isPresent: boolean): void {
  const at = writer.reserve(1)
  writer.view.setInt8(at, isPresent ? 1 : -1)
}
