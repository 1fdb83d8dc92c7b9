import { describe, expect, it } from 'vitest'
import { brokerPort, chronik, succeed } from '../../support/chronik-command.ts'

describe('chronik topic create', () => {
  it('creates topics with partitions and configs, and list and describe show them', async () => {
    const port = await brokerPort()
    const flags = ['--partitions', '3', '--config', 'retention.ms=60000', '-c', 'cleanup.policy=compact']
    expect(await succeed(port, ['topic', 'create', 'orders', 'audit', ...flags])).toBe(
      'created orders\ncreated audit\n',
    )
    await succeed(port, ['topic', 'produce', 'orders', '--partition', '1', '--key', 'k'], { stdin: 'a\nb\n' })
    expect(await succeed(port, ['topic', 'list'])).toBe(
      'TOPIC   PARTITIONS  REPLICAS\naudit            3         1\norders           3         1\n',
    )
    const described = await succeed(port, ['topic', 'describe', 'orders'])
    expect(described).toMatch(/^Topic {7}orders\nId {10}[\w-]{22}\nPartitions {2}3\n/)
    expect(described).toContain('Configs     cleanup.policy=compact retention.ms=60000\n')
    expect(described.split('\n').at(-3)).toMatch(/^ +1 +1 +0 {2}1 +1 +0 +2 +2$/)
    const [json] = JSON.parse(await succeed(port, ['topic', 'describe', 'orders', '-o', 'json']))
    expect(json.configs).toEqual({ 'cleanup.policy': 'compact', 'retention.ms': '60000' })
    expect(json.partitions[1]).toEqual({
      ...{ partition: 1, leader: 1, leaderEpoch: 0, replicas: [1], inSyncReplicas: [1] },
      ...{ earliest: 0, latest: 2 },
    })
  })

  it('tells which topics it could not create, creates the others and ends with code 1', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 'there'])
    const result = await chronik(port, ['topic', 'create', 'there', 'bad name', 'new'])
    expect([result.code, result.out]).toEqual([1, 'created new\n'])
    expect(result.err).toMatch(
      /^chronik: create topic there: TOPIC_ALREADY_EXISTS .*\nchronik: create topic bad name: INVALID_TOPIC.*\n$/,
    )
  })

  it('leaves a topic alone with --if-not-exists, but no other fault', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 'there'])
    expect(await succeed(port, ['topic', 'create', 'there', '--if-not-exists'])).toBe('exists already: there\n')
    const json = await chronik(port, ['topic', 'create', 'there', 'a/b', 'new', '--if-not-exists', '-o', 'json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toEqual([
      { topic: 'there', topicId: null, created: false },
      { topic: 'new', topicId: expect.stringMatching(/^[\w-]{22}$/), created: true },
    ])
  })

  it('creates nothing with --validate-only', async () => {
    const port = await brokerPort()
    expect(await succeed(port, ['topic', 'create', 'new', '--validate-only'])).toBe('could be created: new\n')
    const refused = await chronik(port, ['topic', 'create', 'new', '--validate-only', '-c', 'retention.ms=soon'])
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('INVALID_CONFIG')])
    expect(await succeed(port, ['topic', 'list', '-o', 'json'])).toBe('[]\n')
  })
})

describe('chronik topic list', () => {
  it('shows only names that fit a pattern', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 'orders-eu', 'orders-us', 'old-orders-eu'])
    const listed = JSON.parse(await succeed(port, ['topic', 'list', '--match', '^orders-', '-o', 'json']))
    expect(listed.map(({ topic }: { topic: string }) => topic)).toEqual(['orders-eu', 'orders-us'])
    expect(await chronik(port, ['topic', 'list', '--match', '('])).toMatchObject({ code: 2 })
  })
})

describe('chronik topic delete', () => {
  it('deletes what is there, and tells what is not', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 'a', 'b', 'c'])
    const result = await chronik(port, ['topic', 'delete', 'a', 'none', 'b'])
    expect([result.code, result.out]).toEqual([1, 'deleted a\ndeleted b\n'])
    expect(result.err).toMatch(/^chronik: delete topic none: UNKNOWN_TOPIC_OR_PARTITION [^\n]*\n$/)
    expect(await succeed(port, ['topic', 'delete', 'none', 'c', '--if-exists'])).toBe(
      'does not exist: none\ndeleted c\n',
    )
  })
})

describe('chronik topic describe', () => {
  it('tells of an unknown topic and shows the others', async () => {
    const port = await brokerPort({ autoCreateTopics: false })
    await succeed(port, ['topic', 'create', 'a'])
    const result = await chronik(port, ['topic', 'describe', 'none', 'a'])
    expect(result.code).toBe(1)
    expect(result.err).toMatch(/^chronik: topic none: UNKNOWN_TOPIC_OR_PARTITION [^\n]*\n$/)
    expect(result.out).toMatch(/^Topic {7}a\n/)
  })
})

describe('chronik topic offsets', () => {
  it('shows the ends of each partition and the offset of a place within them', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 't', '-p', '3'])
    await succeed(port, ['topic', 'produce', 't', '-p', '0'], { stdin: 'a\nb\nc\n' })
    await succeed(port, ['topic', 'produce', 't', '-p', '2'], { stdin: 'a\n' })
    expect(await succeed(port, ['topic', 'offsets', 't', '--at', '-2'])).toBe(
      [
        'PARTITION  EARLIEST  LATEST  RECORDS  AT',
        '        0         0       3        3   1',
        '        1         0       0        0   0',
        '        2         0       1        1   0\n',
      ].join('\n'),
    )
    const at = async (place: string) => {
      const found = await succeed(port, ['topic', 'offsets', 't', '-p', '0', '--at', place, '-o', 'json'])
      return JSON.parse(found).partitions[0].at
    }
    expect([await at('earliest'), await at('latest'), await at('2'), await at('99')]).toEqual([0, 3, 2, 3])
    expect([await at('2020-01-01'), await at('@5'), await at('2999-01-01T00:00:00Z')]).toEqual([0, 0, 3])
    const unknown = await chronik(port, ['topic', 'offsets', 't', '-p', '1-3'])
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringMatching(/partition 3 of t: .*0 to 2\)\n$/)])
  })
})

describe('chronik cluster', () => {
  it('shows the brokers and what they serve', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 't', '-p', '4'])
    const info = await succeed(port, ['cluster', 'info'])
    expect(info).toMatch(/^Cluster {5}[\w-]{22}\nController {2}1\nTopics {6}1\nPartitions {2}4\n\nBROKER {2}HOST/)
    expect(JSON.parse(await succeed(port, ['cluster', 'info', '-o', 'json'])).brokers).toEqual([
      { nodeId: 1, host: '127.0.0.1', port, rack: null },
    ])
    expect(await succeed(port, ['cluster', 'apis'])).toMatch(/\n {2}1 {2}Fetch +4-\d+\n/)
    expect(JSON.parse(await succeed(port, ['cluster', 'apis', '-o', 'json']))[0]).toMatchObject({ name: 'Produce' })
  })
})
