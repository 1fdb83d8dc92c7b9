import { connect } from 'node:net'
import { FrameSplitter } from '../../src/protocol/frame-splitter.ts'

/** What a broker does with bytes: the first frame it sends (without length), or closes, or leaves both undone. */
export type Reaction =
  | { readonly kind: 'answered'; readonly frame: Buffer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'silent' }

/** How long a broker may take before it counts as silent; milliseconds. */
const SILENCE_MS = 20_000

/**
 * Sends bytes over a connection of its own and waits for what comes back first.
 * @param silenceMs  after which nothing more is expected
 */
export function exchange(port: number, pieces: readonly Buffer[], silenceMs: number = SILENCE_MS): Promise<Reaction> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const splitter = new FrameSplitter()
    const timer = setTimeout(() => end({ kind: 'silent' }), silenceMs)
    const end = (reaction: Reaction) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(reaction)
    }
    let isConnected = false
    socket.on('connect', () => {
      isConnected = true
      socket.write(Buffer.concat(pieces))
    })
    socket.on('data', (chunk) => splitter.push(chunk, (frame) => end({ kind: 'answered', frame })))
    socket.on('close', () => end({ kind: 'closed' }))
    socket.on('error', (error) => {
      if (isConnected) return end({ kind: 'closed' })
      clearTimeout(timer)
      reject(error)
    })
  })
}
