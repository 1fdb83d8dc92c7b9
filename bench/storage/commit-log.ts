import { buildBatch } from '../../src/records/build-batch.ts'
import { openEmbeddedEngine } from '../../src/storage/embedded/embedded-engine.ts'
import type { AppendBatch, StorageEngine } from '../../src/storage/engine.ts'

const topicId = 'storage-bench-topic-id'

/** One batch of one record of about `byteLength`. */
export function benchBatch(byteLength: number): AppendBatch {
  const value = Buffer.alloc(byteLength, 'chronik')
  return {
    bytes: buildBatch({ records: [{ timestampMs: 1, key: null, value }] }),
    offsetCount: 1,
    maxTimestampMs: 1,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: -1,
    isTransactional: false,
    isControl: false,
  }
}

/** The engine itself, without its cache: index, checksums and all. */
export class CommitLogFiles {
  readonly #engine: StorageEngine
  readonly #batch: AppendBatch

  private constructor(engine: StorageEngine, batch: AppendBatch) {
    this.#engine = engine
    this.#batch = batch
  }

  static async open(
    folder: string,
    syncs: boolean,
    partitionCount: number,
    batch: AppendBatch,
  ): Promise<CommitLogFiles> {
    const durability = syncs ? 'fsync' : 'os'
    const engine = await openEmbeddedEngine({ dataDir: folder, durability, walBufferBytes: 1 })
    await engine.commit([{ kind: 'create-partitions', topicId, count: partitionCount }])
    return new CommitLogFiles(engine, batch)
  }

  async append(partition: number): Promise<void> {
    const [verdict] = await this.#engine.append([{ topicId, partition, batches: [this.#batch] }], 'durable')
    if (verdict?.kind !== 'appended') throw new Error(`append: ${verdict?.kind}`)
  }

  /** @returns bytes read */
  async readAll(partition: number, sizeMax: number): Promise<number> {
    let byteLength = 0
    for (let offset = 0; ; ) {
      const options = { maxBytes: sizeMax, minOneBatch: true, isolation: 'read-uncommitted' } as const
      const result = await this.#engine.read({ topicId, partition }, offset, options)
      if (result.kind !== 'records') throw new Error(`read: ${result.kind}`)
      if (result.byteLength === 0) return byteLength
      byteLength += result.byteLength
      offset += result.byteLength / this.#batch.bytes.length
    }
  }

  close(): Promise<void> {
    return this.#engine.close()
  }
}
