import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { connectClient, listOffsets, readPartitions } from '../../src/client/index.ts'

/** Read again in every round, although it was read before: what a reader has seen must stay. */
const OVERLAP_COUNT = 200

/** What has been read of a topic, whose record n of partition p lies at offset n and says so. */
export interface Reading {
  readonly bootstrap: string
  readonly topic: string
  /** Next offset of each partition that was not read yet. */
  readonly ends: number[]
}

/**
 * Reads what is new in every partition.
 * @param acknowledged  how many records of each partition must be there at least
 * @returns what is wrong
 */
export async function verifyNew(reading: Reading, acknowledged: readonly number[]): Promise<string[]> {
  const { bootstrap, topic, ends } = reading
  const client = await connectClient({ bootstrap })
  const wrong: string[] = []
  try {
    const partitions = ends.map((_, partition) => partition)
    const latest = await listOffsets(client, topic, partitions, 'latest')
    const ranges = new Map<number, { fromOffset: number; toOffset: number }>()
    const next: number[] = []
    for (const [partition, end] of ends.entries()) {
      const toOffset = latest.get(partition) ?? 0
      const due = Math.max(end, acknowledged[partition] ?? 0)
      if (toOffset < due) wrong.push(`${topic}-${partition} ends at ${toOffset}: ${due} were acknowledged or read`)
      const fromOffset = Math.max(0, Math.min(end, toOffset) - OVERLAP_COUNT)
      next.push(fromOffset)
      ranges.set(partition, { fromOffset, toOffset })
      ends[partition] = toOffset
    }
    for await (const { partition, records } of readPartitions(client, { topic, ranges })) {
      for (const { offset, value } of records) {
        const due = next[partition] ?? 0
        const fault = faultOf(topic, partition, due, Number(offset), value?.toString() ?? '')
        if (fault !== null) wrong.push(fault)
        next[partition] = due + 1
      }
    }
    for (const [partition, end] of ends.entries()) {
      if (next[partition] !== end) wrong.push(`${topic}-${partition}: ${next[partition]} of ${end} records were read`)
    }
    return wrong
  } finally {
    await client.close()
  }
}

/** Reads everything with kcat. @returns what is wrong, and how many records there are */
export async function verifyAll(
  { bootstrap, topic, ends }: Reading,
  acknowledged: readonly number[],
): Promise<{ readonly wrong: string[]; readonly recordCount: number }> {
  const args = ['-C', '-q', '-e', '-b', bootstrap, '-t', topic, '-o', 'beginning', '-f', '%p %o %s\n']
  const child = spawn('kcat', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const wrong: string[] = []
  const next = ends.map(() => 0)
  for await (const line of createInterface(child.stdout)) {
    const [partition = -1, offset = -1] = line.split(' ', 2).map(Number)
    const due = next[partition] ?? 0
    const fault = faultOf(topic, partition, due, offset, line.slice(`${partition} ${offset} `.length))
    if (fault !== null) wrong.push(fault)
    next[partition] = due + 1
  }
  const [exitCode] = await exited
  if (exitCode !== 0) wrong.push(`kcat ended with ${exitCode}`)
  for (const [partition, count] of next.entries()) {
    // With the producer at its end, everything that is there was acknowledged.
    if (count !== acknowledged[partition]) {
      wrong.push(`${topic}-${partition}: ${count} records where ${acknowledged[partition]} were acknowledged`)
    }
  }
  return { wrong, recordCount: next.reduce((sum, count) => sum + count, 0) }
}

function faultOf(topic: string, partition: number, due: number, offset: number, value: string): string | null {
  if (offset === due && value.startsWith(`${partition}:${due}:`)) return null
  return `${topic}-${partition}: offset ${offset} holds ${value.slice(0, 20)} where ${due} is due`
}
