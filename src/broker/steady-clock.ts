/**
 * A clock for what must happen in time: it begins with the time of day, and then goes on whatever becomes of that, so
 * that setting the machine's clock neither ends sessions nor keeps anybody waiting.
 * @returns a function that tells milliseconds since the epoch, as they were when the clock began
 */
export function steadyClock(): () => number {
  const beganMs = Date.now() - performance.now()
  return () => Math.floor(beganMs + performance.now())
}
