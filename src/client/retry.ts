import { isWorthAnotherTry } from './client-error.ts'

const RETRY_MS = 100

/**
 * Does something again while it fails with what time may heal.
 * @param msMax  how long, milliseconds
 * @throws the last failure when the time is over, any other failure at once
 */
export async function retryFor<Result>(msMax: number, act: () => Promise<Result>): Promise<Result> {
  const deadlineMs = performance.now() + msMax
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!isWorthAnotherTry(error) || performance.now() + RETRY_MS > deadlineMs) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}
