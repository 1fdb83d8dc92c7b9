import type { AppendVerdict, StorageEngine } from '../storage/engine.ts'

/**
 * A client that names less still gets this much: on one broker of Kafka's an append is acknowledged before a time of 0
 * is over, here it waits for its turn of the group commit. Milliseconds.
 */
const TIMEOUT_MS_MIN = 1_000
const TIMEOUT_MS_MAX = 0x7fff_ffff
/** Appends that nobody waits for any more still hold memory, which their requests no longer account for: 64 MiB. */
const LATE_BYTES_MAX = 64 * 1024 * 1024

const lateBytes = new WeakMap<StorageEngine, number>()

/**
 * Waits until appended records are durable, or the time is over. The append itself is never taken back: what is late is
 * stored all the same, once, so a producer without idempotence may store it again when it retries.
 * While too many bytes are late already the wait goes on beyond its time, so that retries cannot pile up.
 * @param appending  one verdict per run, once they are durable
 * @param timeoutMs  milliseconds, as in the request
 * @param bytes  what the runs hold in memory
 * @returns the verdicts; `null` when the time was over first
 * @throws what the engine throws, as long as somebody waits
 * @see DelayedProduce
 */
export async function appendWithin(
  storage: StorageEngine,
  appending: Promise<AppendVerdict[]>,
  timeoutMs: number,
  bytes: number,
): Promise<AppendVerdict[] | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    const patienceMs = Math.min(Math.max(timeoutMs, TIMEOUT_MS_MIN), TIMEOUT_MS_MAX)
    timer = setTimeout(() => {
      if (countLate(storage, bytes)) resolve(null)
    }, patienceMs)
  })
  const verdicts = await Promise.race([appending, late]).finally(() => clearTimeout(timer))
  if (verdicts !== null) return verdicts
  const settled = () => lateBytes.set(storage, (lateBytes.get(storage) ?? 0) - bytes)
  // Its failure has been told by the engine; here nobody is left to tell.
  appending.then(settled, settled)
  return null
}

function countLate(storage: StorageEngine, bytes: number): boolean {
  const before = lateBytes.get(storage) ?? 0
  if (before + bytes > LATE_BYTES_MAX) return false
  lateBytes.set(storage, before + bytes)
  return true
}
