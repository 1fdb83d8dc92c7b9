import type { Codec } from '../../src/wire/codec.ts'
import { WireReader } from '../../src/wire/reader.ts'
import { WireError } from '../../src/wire/wire-error.ts'
import { WireWriter } from '../../src/wire/writer.ts'
import type { MessageValue } from './message-value.ts'

/** Bytes before a frame in the buffer that holds it, so that an index that forgets where the frame starts shows. */
const leadBytes = 5

/** A message read, and where in the frame reading stopped. */
export interface Decoded {
  readonly value: MessageValue
  readonly byteCount: number
}

/** The message as bytes. @throws WireError when the codec refuses it */
export function encode(codec: Codec<MessageValue>, value: MessageValue, version: number): Buffer {
  const writer = new WireWriter()
  codec.write(writer, value, version)
  return Buffer.concat(writer.segments())
}

/** Reads the first message of a frame. @throws WireError when the codec refuses it */
export function decode(codec: Codec<MessageValue>, frame: Buffer, version: number): Decoded {
  return decodePart(codec, surrounded(frame), leadBytes, leadBytes + frame.length, version)
}

/** Reads a message that must fill its frame. @throws WireError also for bytes left over */
export function decodeWhole(codec: Codec<MessageValue>, frame: Buffer, version: number): MessageValue {
  const { value, byteCount } = decode(codec, frame, version)
  if (byteCount !== frame.length) throw new WireError('TRAILING', '', byteCount, 'bytes are left')
  return value
}

/** Reads a message between two places of a buffer. @throws WireError when the codec refuses it */
export function decodePart(
  codec: Codec<MessageValue>,
  buffer: Buffer,
  start: number,
  end: number,
  version: number,
): Decoded {
  const reader = new WireReader(buffer, start, end)
  const value = codec.read(reader, version)
  return { value, byteCount: reader.at - start }
}

/** The error an action must throw: anything else, and nothing at all, fails the test that asks. */
export function wireErrorOf(action: () => unknown, what: string): WireError {
  try {
    action()
  } catch (error) {
    if (error instanceof WireError) return error
    throw new Error(`${what}: threw something other than a WireError`, { cause: error })
  }
  throw new Error(`${what}: was accepted`)
}

/** A frame inside a larger buffer, with plausible bytes on both sides. */
function surrounded(frame: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(leadBytes, 0x01), frame, Buffer.alloc(24, 0x01)])
}
