import type { CleaningPolicy, CleaningRules } from '../../src/storage/engine.ts'

const forever: CleaningPolicy = {
  isDeleted: false,
  isCompacted: false,
  retentionMs: -1,
  retentionBytes: -1,
  deleteRetentionMs: 1000,
  minCompactionLagMs: 0,
  maxCompactionLagMs: Number.MAX_SAFE_INTEGER,
  minCleanableDirtyRatio: 0,
  segmentMs: 0,
  segmentBytes: 1_000_000,
}

/** Rules under which every topic has one policy, and nothing runs but when a test says so. */
export function cleaningRules(policy: Partial<CleaningPolicy>, rules: Partial<CleaningRules> = {}): CleaningRules {
  return {
    policyOf: () => ({ ...forever, ...policy }),
    retentionCheckMs: () => 1_000_000,
    backoffMs: () => 1_000_000,
    ioBytesPerSecondMax: () => Number.MAX_VALUE,
    dedupeBufferBytes: () => 1024 * 1024,
    isCompactionOn: () => true,
    ...rules,
  }
}
