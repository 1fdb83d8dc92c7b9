/** Told of every request, for measuring; must not throw and must return at once. */
export interface RequestObserver {
  /** A request was read and has begun. @param byteCount  of its frame, without the length in front */
  onStarted(apiKey: number, apiVersion: number, byteCount: number): void
  /** Its answer was written. @param byteCount  with the length in front */
  onAnswered(apiKey: number, response: unknown, byteCount: number): void
  /** Its answer has left, or never will. @param elapsedMs  since the request began, milliseconds */
  onEnded(apiKey: number, elapsedMs: number): void
}

/** What a listener holds at this moment, and what it has done since it was opened. */
export interface ListenerCounts {
  readonly connectionCount: number
  readonly acceptedCount: number
  readonly turnedAwayCount: number
  /** Requests being handled and answers not yet sent. */
  readonly usedBytes: number
  readonly usedBytesMax: number
  /** Requests of which a part has arrived. */
  readonly partialBytes: number
}
