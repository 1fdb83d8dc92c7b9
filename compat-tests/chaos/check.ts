import { checkAnswers } from './check-answers.ts'
import { checkOffsets } from './check-offsets.ts'
import { checkPlaces } from './check-places.ts'
import { checkReads } from './check-reads.ts'
import { checkWork, type Work } from './check-work.ts'
import { checkWrites } from './check-writes.ts'
import { gatherFacts } from './facts.ts'
import { finalLogsOf } from './final-logs.ts'
import type { ChaosEvent } from './history.ts'
import type { Violation } from './violation.ts'

/**
 * Checks a whole history. A transaction whose commit was asked for and never answered may be committed or aborted,
 * but must be one of the two in all partitions and in its offsets.
 * @param events  the events of each process in the order it wrote them; processes in any order
 * @throws when the history cannot be judged: no complete reading in both isolation levels, or events that lack others
 */
export function checkHistory(events: readonly ChaosEvent[], work: Work): Violation[] {
  const facts = gatherFacts(events)
  const finals = {
    read_committed: finalLogsOf(facts, 'read_committed'),
    read_uncommitted: finalLogsOf(facts, 'read_uncommitted'),
  }
  return [
    ...checkAnswers(events),
    ...checkPlaces(facts),
    ...checkWrites(facts, finals),
    ...checkReads(facts, finals),
    ...checkWork(facts, finals.read_committed, work),
    ...checkOffsets(facts, finals.read_committed),
  ]
}
