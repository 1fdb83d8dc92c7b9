import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { brokerPort, chronik, slowWriter, succeed } from '../../support/chronik-command.ts'

const lines = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${first + index} ${'x'.repeat(80)}\n`).join('')

describe('chronik topic produce and consume', () => {
  it.each(['none', 'gzip', 'snappy', 'lz4', 'zstd'])('give back %s byte for byte what went in', async (codec) => {
    const port = await brokerPort()
    const text = `first\n\n  spaces \r\n${lines(0, 20_000)}\u00e4\u{1f600}\nlast\n`
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x00, 0x0a])])
    // Cut anywhere, also within a character and right before a newline.
    const pieces = [bytes.subarray(0, 5), bytes.subarray(5, 70_001), bytes.subarray(70_001)]
    expect(await succeed(port, ['topic', 'produce', 't', '-z', codec], { stdin: pieces })).toBe(
      'sent 20006 records to t\n',
    )
    const received: Buffer[] = []
    const stdout = slowWriter((piece) => received.push(piece))
    await succeed(port, ['topic', 'consume', 't'], { stdout })
    expect(Buffer.concat(received).equals(bytes)).toBe(true)
  })

  it('waits for a reader that does not read', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'produce', 't'], { stdin: lines(0, 50_000) })
    let taken = 0
    const stuck = Promise.withResolvers<() => void>()
    let isFirst = true
    const stdout = new Writable({
      highWaterMark: 1,
      write(piece: Buffer, _encoding, done) {
        taken += piece.length
        if (isFirst) stuck.resolve(done)
        else done()
        isFirst = false
      },
    })
    const running = chronik(port, ['topic', 'consume', 't'], { stdout })
    const take = await stuck.promise
    // Time for several answers to come, if they were asked for.
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(stdout.writableLength).toBeLessThan(1024 * 1024)
    take()
    expect((await running).code).toBe(0)
    expect(taken).toBe(lines(0, 50_000).length)
  })

  it('ends quietly when its reader has seen enough', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'produce', 't'], { stdin: lines(0, 20_000) })
    const stdout = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    expect(await chronik(port, ['topic', 'consume', 't'], { stdout })).toMatchObject({ code: 0, err: '' })
  })

  it('put keys where every other client puts them, and keep headers and nulls', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 't', '-p', '5'])
    const flags = ['-K', '\\t', '-Z', '-H', 'source=import', '-H', 'run=']
    await succeed(port, ['topic', 'produce', 't', ...flags], { stdin: '21\tv\nfoobar\t\nno key\n' })
    const consumed = await succeed(port, ['topic', 'consume', 't', '-o', 'json'])
    const headers = [
      { key: 'source', value: 'import' },
      { key: 'run', value: '' },
    ]
    const common = { topic: 't', offset: 0, timestamp: expect.any(Number), headers }
    const records = consumed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    // murmur2 of "21" and "foobar" are -973932308 and -790332482 in Kafka's own tests.
    expect(records.sort((a, b) => (a.value ?? '').localeCompare(b.value ?? ''))).toEqual([
      { ...common, partition: (-790332482 & 0x7fff_ffff) % 5, key: 'foobar', value: null },
      { ...common, partition: expect.any(Number), offset: expect.any(Number), key: null, value: 'no key' },
      { ...common, partition: (-973932308 & 0x7fff_ffff) % 5, key: '21', value: 'v' },
    ])
  })

  it('print records by a template, and bytes that are no text as base64', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'produce', 't', '--key', 'k', '-H', 'h=1'], { stdin: [Buffer.from([0xff, 0x0a])] })
    const template = '%t %p %o %k %K %V %h %% %T|%d\\x21\\n'
    expect(await succeed(port, ['topic', 'consume', 't', '--format', template])).toMatch(
      /^t 0 0 k 1 1 h=1 % (\d{13})\|\d{4}-\d\d-\d\dT[\d:.]+Z!\n$/,
    )
    expect(await succeed(port, ['topic', 'consume', 't', '-o', 'json'])).toContain('"value":{"base64":"/w=="}')
    for (const wrong of ['%q', '%', '\\q', '\\x1']) {
      expect(await chronik(port, ['topic', 'consume', 't', '--format', wrong])).toMatchObject({ code: 2, out: '' })
    }
  })

  it('read from one place to another, so many records, of some partitions', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 't', '-p', '2'])
    await succeed(port, ['topic', 'produce', 't', '-p', '0'], { stdin: 'a\nb\nc\nd\n' })
    await succeed(port, ['topic', 'produce', 't', '-p', '1'], { stdin: 'A\nB\n' })
    const consume = (...flags: string[]) => succeed(port, ['topic', 'consume', 't', ...flags])
    expect((await consume()).split('\n').sort().join('')).toBe('ABabcd')
    expect(await consume('-p', '0', '--from', '1', '--to', '3')).toBe('b\nc\n')
    expect(await consume('-p', '0', '--from', '-1')).toBe('d\n')
    expect(await consume('-p', '1', '--from', 'latest')).toBe('')
    expect(await consume('-p', '0', '--count', '2')).toBe('a\nb\n')
    expect(await consume('-p', '0', '--from', '2999-12-31')).toBe('')
  })

  it('follow a topic: what comes later is printed when it comes, in all partitions', async () => {
    const port = await brokerPort()
    await succeed(port, ['topic', 'create', 't', '-p', '2'])
    await succeed(port, ['topic', 'produce', 't', '-p', '0'], { stdin: 'before\n' })
    const stdout = new PassThrough()
    const seen = stdout[Symbol.asyncIterator]()
    const running = chronik(port, ['topic', 'consume', 't', '--follow', '--from', '-1', '--count', '3'], { stdout })
    expect(String((await seen.next()).value)).toBe('before\n')
    await succeed(port, ['topic', 'produce', 't', '-p', '1'], { stdin: 'later\n' })
    expect(String((await seen.next()).value)).toBe('later\n')
    await succeed(port, ['topic', 'produce', 't', '-p', '0'], { stdin: 'last\n' })
    expect(await running).toMatchObject({ code: 0, err: '' })
    expect(String((await seen.next()).value)).toBe('last\n')
  })

  it('say in one line what the broker refuses', async () => {
    const port = await brokerPort({ autoCreateTopics: false })
    await succeed(port, ['topic', 'create', 'small', '-c', 'max.message.bytes=200'])
    const refused = await chronik(port, ['topic', 'produce', 'small'], { stdin: lines(0, 10) })
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/^chronik: produce to small-0: MESSAGE_TOO_LARGE [^\n]*\n$/)
    const unknown = await chronik(port, ['topic', 'consume', 'none'])
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('UNKNOWN_TOPIC_OR_PARTITION')])
  })
})
