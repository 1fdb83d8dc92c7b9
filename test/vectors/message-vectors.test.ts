import { describe, expect, test } from 'vitest'
import { decodeWhole, encode } from '../support/codec-bytes.ts'
import { subjects } from '../support/generated-codecs.ts'
import { firstDifference } from '../support/message-value.ts'
import { readMessageVectors } from '../support/message-vectors.ts'

const files = readMessageVectors()

/** Patterns that must be there for every version; unknown tagged fields only exist in flexible ones. */
const patternsEverywhere = ['defaults', 'all-set', 'nulls', 'nulls-inside', 'empty', 'arrays', 'min', 'max', 'unicode']

describe('bytes that Apache Kafka wrote are read as Kafka reads them, and written again unchanged', () => {
  for (const { message, vectors } of files) {
    test(message, () => {
      const subject = subjects.find(({ name }) => name === message)
      if (subject === undefined) throw new Error(`${message} has no generated codec`)
      const wrong: string[] = []
      for (const { pattern, versions, bytes, expected } of vectors) {
        for (const version of versions) {
          const fault = faultOf(() => {
            const value = decodeWhole(subject.codec, bytes, version)
            const difference = firstDifference(value, expected)
            if (difference !== null) return difference
            const again = encode(subject.codec, value, version)
            return again.equals(bytes) ? null : `wrote ${again.toString('hex')}, Kafka ${bytes.toString('hex')}`
          })
          if (fault !== null) wrong.push(`v${version} ${pattern}: ${fault}`)
        }
      }
      expect(wrong).toEqual([])
    })
  }
})

test('Kafka wrote vectors for every message in every version, in every pattern', () => {
  const missing: string[] = []
  let versionCount = 0
  let caseCount = 0
  for (const { name, codec, versions } of subjects) {
    const vectors = files.find(({ message }) => message === name)?.vectors ?? []
    for (const version of versions) {
      const patterns = vectors.filter((vector) => vector.versions.includes(version)).map(({ pattern }) => pattern)
      const wanted = version >= codec.flexibleFrom ? [...patternsEverywhere, 'unknown-tags'] : patternsEverywhere
      if (patterns.toSorted().join() !== wanted.toSorted().join()) missing.push(`${name} v${version}: ${patterns}`)
      versionCount++
      caseCount += patterns.length
    }
  }
  console.log(`Kafka's vectors: ${subjects.length} messages, ${versionCount} message versions, ${caseCount} cases`)
  expect(missing).toEqual([])
  expect(files.map(({ message }) => message)).toEqual(subjects.map(({ name }) => name).toSorted())
  // Kafka 4.3 as its own classes count it: descriptors that go missing here would otherwise take their vectors along.
  expect({ messages: files.length, versionCount }).toEqual({ messages: 190, versionCount: 625 })
})

function faultOf(check: () => string | null): string | null {
  try {
    return check()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
