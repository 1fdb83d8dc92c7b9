import type { Facts } from './facts.ts'
import type { FinalLogs } from './final-logs.ts'
import type { Violation } from './violation.ts'

/** The topics of a read-process-write run. */
export interface Work {
  readonly inputTopic: string
  readonly outputTopics: readonly string[]
}

/**
 * Transactions are whole, and each committed record of the input topic was turned into one record of each output
 * topic: torn-transaction, duplicate, lost-write, aborted-read.
 */
export function checkWork(facts: Facts, committed: FinalLogs, work: Work): Violation[] {
  return [...checkWhole(facts, committed), ...checkOnce(facts, committed, work)]
}

function checkWhole(facts: Facts, committed: FinalLogs): Violation[] {
  const violations: Violation[] = []
  for (const { id, outcome, sends } of facts.transactions.values()) {
    if (outcome !== 'unknown') continue
    const visible = sends.filter((send) => committed.ids.has(send.id))
    if (visible.length === 0 || visible.length === sends.length) continue
    const text = `${visible.length} of the ${sends.length} records of ${id}, whose commit was not answered, are there`
    violations.push({ kind: 'torn-transaction', text })
  }
  return violations
}

function checkOnce(facts: Facts, committed: FinalLogs, { inputTopic, outputTopics }: Work): Violation[] {
  const violations: Violation[] = []
  const inputs = new Set<string>()
  const outputs = new Map<string, string[]>()
  for (const id of committed.ids) {
    const send = facts.sends.get(id)
    if (send === undefined) continue
    if (send.topic === inputTopic) inputs.add(id)
    if (send.source === null) continue
    const key = `${send.topic} ${send.source}`
    const made = outputs.get(key)
    if (made === undefined) outputs.set(key, [id])
    else made.push(id)
  }
  for (const topic of outputTopics) {
    for (const input of inputs) {
      const made = outputs.get(`${topic} ${input}`) ?? []
      if (made.length === 0) violations.push({ kind: 'lost-write', text: `${input} was never turned into ${topic}` })
      else if (made.length > 1) {
        violations.push({ kind: 'duplicate', text: `${input} was turned into ${made.join(' and ')} of ${topic}` })
      }
    }
  }
  for (const [key, made] of outputs) {
    const source = key.slice(key.indexOf(' ') + 1)
    if (inputs.has(source)) continue
    violations.push({ kind: 'aborted-read', text: `${made.join(' and ')} came of ${source}, which is not committed` })
  }
  return violations
}
