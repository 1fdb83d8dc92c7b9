import { describe, expect, it } from 'vitest'
import {
  CreatePartitionsRequest,
  type CreatePartitionsRequestData,
} from '../../../generated/create-partitions-request.ts'
import {
  CreatePartitionsResponse,
  createCreatePartitionsTopicResult,
} from '../../../generated/create-partitions-response.ts'
import { DeleteRecordsRequest } from '../../../generated/delete-records-request.ts'
import { createDeleteRecordsTopicResult, DeleteRecordsResponse } from '../../../generated/delete-records-response.ts'
import { DescribeConfigsRequest } from '../../../generated/describe-configs-request.ts'
import {
  createDescribeConfigsResourceResult,
  createDescribeConfigsResult,
  DescribeConfigsResponse,
} from '../../../generated/describe-configs-response.ts'
import {
  type AlterConfigsResource,
  IncrementalAlterConfigsRequest,
} from '../../../generated/incremental-alter-configs-request.ts'
import {
  createAlterConfigsResourceResponse,
  IncrementalAlterConfigsResponse,
} from '../../../generated/incremental-alter-configs-response.ts'
import { ListOffsetsRequest } from '../../../generated/list-offsets-request.ts'
import { createListOffsetsTopicResponse, ListOffsetsResponse } from '../../../generated/list-offsets-response.ts'
import { chronik, succeed } from '../../support/chronik-command.ts'
import { api, type ScriptedApi, startScriptedBroker } from '../../support/scripted-broker.ts'

/** Serves changes of configs, keeps what was asked, and refuses the topic `refused`. */
function alterConfigsApi(asked: AlterConfigsResource[], isValidated: boolean[] = []): ScriptedApi {
  return api(IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse, ({ resources, validateOnly }) => {
    asked.push(...resources)
    isValidated.push(validateOnly)
    const responses = resources.map(({ resourceType, resourceName }) => ({
      ...createAlterConfigsResourceResponse(),
      resourceType,
      resourceName,
      ...(resourceName === 'refused' ? { errorCode: 40, errorMessage: 'Not\nthis one' } : {}),
    }))
    return { ...IncrementalAlterConfigsResponse.create(), responses }
  })
}

const change = (name: string, configOperation: number, value: string | null) => ({
  ...{ name, configOperation, value, unknownTaggedFields: null },
})

describe('configs', () => {
  it('are set, deleted, appended to and subtracted from in one request', async () => {
    const asked: AlterConfigsResource[] = []
    const isValidated: boolean[] = []
    const port = await startScriptedBroker({ t: 1 }, [alterConfigsApi(asked, isValidated)])
    const flags = ['-c', 'a=1', '-c', 'b==', '--append', 'c=x', '--subtract', 'd=y', '-d', 'e', '--validate-only']
    expect(await succeed(port, ['topic', 'alter', 't', ...flags])).toBe('could be altered: t\n')
    expect(asked).toMatchObject([{ resourceType: 2, resourceName: 't' }])
    expect(isValidated).toEqual([true])
    expect(asked[0]?.configs).toEqual([
      change('a', 0, '1'),
      change('b', 0, '='),
      change('c', 2, 'x'),
      change('d', 3, 'y'),
      change('e', 1, null),
    ])
  })

  it('are set and deleted for topics, a broker and all brokers', async () => {
    const asked: AlterConfigsResource[] = []
    const port = await startScriptedBroker({}, [alterConfigsApi(asked)])
    expect(await succeed(port, ['config', 'set', 'topic', 't', 'a=1', 'b='])).toBe('altered topic t\n')
    expect(await succeed(port, ['config', 'delete', 'broker', '1', 'a'])).toBe('altered broker 1\n')
    expect(await succeed(port, ['config', 'set', 'broker', 'default', 'a=1'])).toBe('altered all brokers\n')
    expect(asked).toMatchObject([
      { resourceType: 2, resourceName: 't', configs: [change('a', 0, '1'), change('b', 0, '')] },
      { resourceType: 4, resourceName: '1', configs: [change('a', 1, null)] },
      { resourceType: 4, resourceName: '', configs: [change('a', 0, '1')] },
    ])
  })

  it('that the broker refuses are told in one line', async () => {
    const port = await startScriptedBroker({}, [alterConfigsApi([])])
    expect(await chronik(port, ['config', 'set', 'topic', 'refused', 'a=1'])).toEqual({
      ...{ code: 1, out: '' },
      err: 'chronik: alter configs of topic refused: INVALID_CONFIG (Not this one)\n',
    })
  })

  it('are shown with where they come from; secrets are not, whatever the broker says', async () => {
    const entry = (name: string, value: string, configSource: number, more = {}) => ({
      ...{ ...createDescribeConfigsResourceResult(), name, value, configSource },
      ...more,
    })
    const configs = [
      entry('z.secret', 'hunter2', 4, { isSensitive: true }),
      entry('b', '2', 5, { readOnly: true }),
      entry('a', '1', 1),
    ]
    const describe = api(DescribeConfigsRequest, DescribeConfigsResponse, ({ resources: [asked] }) => {
      const found = configs.filter(({ name }) => asked?.configurationKeys?.includes(name) ?? true)
      return {
        ...DescribeConfigsResponse.create(),
        results: [{ ...createDescribeConfigsResult(), errorMessage: null, configs: found }],
      }
    })
    const port = await startScriptedBroker({}, [describe])
    expect(await succeed(port, ['config', 'get', 'broker', '1'])).toBe(
      [
        'CONFIG    VALUE     FROM',
        'a         1         topic',
        'b         2         default, read-only',
        'z.secret  (secret)  static-broker\n',
      ].join('\n'),
    )
    expect(await succeed(port, ['config', 'get', 'broker', '1', '-o', 'json'])).not.toContain('hunter2')
    expect(await succeed(port, ['config', 'get', 'broker', '1', '--changed'])).not.toContain('\nb ')
    const missing = await chronik(port, ['config', 'get', 'topic', 't', 'a', 'none'])
    expect([missing.code, missing.err]).toEqual([1, 'chronik: topic t has no config none\n'])
    expect(missing.out).toBe('CONFIG  VALUE  FROM\na       1      topic\n')
  })
})

describe('chronik topic add-partitions', () => {
  it('asks for a total, or for so many more', async () => {
    const asked: CreatePartitionsRequestData[] = []
    const create = api(CreatePartitionsRequest, CreatePartitionsResponse, (body) => {
      asked.push(body)
      const errorCode = body.topics[0]?.count === 2 ? 37 : 0
      return { ...CreatePartitionsResponse.create(), results: [{ ...createCreatePartitionsTopicResult(), errorCode }] }
    })
    const port = await startScriptedBroker({ t: 4 }, [create])
    expect(await succeed(port, ['topic', 'add-partitions', 't', '--add', '2'])).toBe('t has 6 partitions (before: 4)\n')
    expect(await succeed(port, ['topic', 'add-partitions', 't', '--total', '9', '--validate-only'])).toBe(
      't could have 9 partitions (before: 4)\n',
    )
    expect(asked).toMatchObject([
      { topics: [{ name: 't', count: 6, assignments: null }], validateOnly: false },
      { topics: [{ count: 9 }], validateOnly: true },
    ])
    expect(await chronik(port, ['topic', 'add-partitions', 't', '--total', '2'])).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringMatching(/^chronik: add partitions to t: INVALID_PARTITIONS [^\n]*\n$/),
    })
    for (const flags of [[], ['--add', '1', '--total', '5']]) {
      expect(await chronik(port, ['topic', 'add-partitions', 't', ...flags])).toMatchObject({ code: 2 })
    }
  })
})

describe('chronik topic trim', () => {
  it('deletes what lies before a place in each partition', async () => {
    const earliest = 10n
    const list = api(ListOffsetsRequest, ListOffsetsResponse, ({ topics: [topic] }) => ({
      ...ListOffsetsResponse.create(),
      topics: [
        {
          ...createListOffsetsTopicResponse(),
          name: 't',
          partitions: (topic?.partitions ?? []).map(({ partitionIndex, timestamp }) => ({
            ...{ partitionIndex, errorCode: 0, timestamp: -1n, leaderEpoch: -1, unknownTaggedFields: null },
            offset: timestamp === -2n ? earliest : 20n + BigInt(partitionIndex),
          })),
        },
      ],
    }))
    const deleted: [number, bigint][] = []
    const trim = api(DeleteRecordsRequest, DeleteRecordsResponse, ({ topics: [topic] }) => ({
      ...DeleteRecordsResponse.create(),
      topics: [
        {
          ...createDeleteRecordsTopicResult(),
          name: 't',
          partitions: (topic?.partitions ?? []).map(({ partitionIndex, offset }) => {
            deleted.push([partitionIndex, offset])
            return { ...{ partitionIndex, lowWatermark: offset, errorCode: 0 }, unknownTaggedFields: null }
          }),
        },
      ],
    }))
    const port = await startScriptedBroker({ t: 3 }, [list, trim])
    expect(await succeed(port, ['topic', 'trim', 't', '--before', '-5', '-p', '0,2'])).toBe(
      'PARTITION  EARLIEST  DELETED\n        0        15        5\n        2        17        7\n',
    )
    expect(await succeed(port, ['topic', 'trim', 't', '--before', '3', '-p', '1'])).toContain(' 10        0\n')
    expect(deleted).toEqual([
      [0, 15n],
      [2, 17n],
      [1, earliest],
    ])
    expect(await chronik(port, ['topic', 'trim', 't'])).toMatchObject({ code: 2 })
  })
})

describe('a broker that does not serve an API', () => {
  it.each([
    ['IncrementalAlterConfigs', ['topic', 'alter', 't', '-c', 'a=1']],
    ['IncrementalAlterConfigs', ['config', 'delete', 'topic', 't', 'a']],
    ['CreatePartitions', ['topic', 'add-partitions', 't', '--total', '2']],
    ['ListOffsets', ['topic', 'offsets', 't']],
    ['Produce', ['topic', 'produce', 't']],
    ['DescribeConfigs', ['config', 'get', 'topic', 't']],
  ])('makes the command say that it lacks %s', async (name, args) => {
    const port = await startScriptedBroker({ t: 1 }, [])
    const { code, out, err } = await chronik(port, args, { stdin: 'a\n' })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(new RegExp(`^chronik: ${name}Request: [^\\n]*the broker does not serve it\\n$`))
  })
})
