import { describe, expect, it } from 'vitest'
import { ErrorCode, kafkaErrorOf, kafkaErrors } from '../../src/protocol/errors.ts'

describe('the error table', () => {
  it('holds every code from -1 to 133 once, in order', () => {
    expect(kafkaErrors.map((error) => error.code)).toEqual(Array.from({ length: 135 }, (_, index) => index - 1))
  })

  it('finds an error by its code and knows nothing of later codes', () => {
    expect(kafkaErrorOf(3)).toMatchObject({ name: 'UNKNOWN_TOPIC_OR_PARTITION', retriable: true })
    expect(kafkaErrorOf(ErrorCode.TOPIC_ALREADY_EXISTS)).toMatchObject({ code: 36, retriable: false })
    expect(kafkaErrorOf(54)?.name).toBe('SECURITY_DISABLED')
    expect(kafkaErrorOf(30_000)).toBeUndefined()
  })

  it('has one line of text for each error', () => {
    for (const error of kafkaErrors) expect(error.message).toMatch(/^[^\n]{5,120}$/)
  })
})
