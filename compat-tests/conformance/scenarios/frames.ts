import type { Scenario } from '../session.ts'

/** Request headers of version 1 and 2 for API key and version, all with one client id. */
const headerV1 = (keyAndVersion: string) => `${keyAndVersion}00000017000566616374 73`
const headerV2 = (keyAndVersion: string) => `${headerV1(keyAndVersion)}00`

/** Frames with a right length around what is wrong. */
const framedRequests: readonly (readonly [label: string, hex: string])[] = [
  ['unknown API key 9999', headerV1('270f0000')],
  ['removed API key 4', headerV1('00040000')],
  ['API key 52 of controllers', `${headerV1('00340000')}00`],
  ['negative API key', headerV1('fffb0000')],
  ['Metadata v99', `${headerV2('00030063')}01010000`],
  ['Metadata v14, one above the highest', `${headerV2('0003000e')}01000000`],
  ['Metadata v-1', `${headerV1('0003ffff')}00000000`],
  ['Fetch v99', `${headerV2('00010063')}${'00'.repeat(29)}`],
  ['Fetch v3', `${headerV1('00010003')}${'00'.repeat(30)}`],
  ['Produce v2', `${headerV1('00000002')}00010000100000000000`],
  ['Produce v0', `${headerV1('00000000')}00010000100000000000`],
  ['Produce v14', `${headerV2('0000000e')}00ffff000010000100`],
  ['ListOffsets v0', `${headerV1('00020000')}ffffffff00000000`],
  ['CreateTopics v1', `${headerV1('00130001')}000000000000100000`],
  ['DeleteTopics v0', `${headerV1('00140000')}0000000000001000`],
  ['DescribeConfigs v0', `${headerV1('00200000')}00000000`],
  ['InitProducerId v7', `${headerV2('00160007')}0000001000ffffffffffffffffffff00`],
  ['DescribeCluster v3', `${headerV2('003c0003')}00010000`],
  ['nothing but zeros', '00'.repeat(60)],
  ['noise', 'd89cb8196f0efb6892f94d68fccc2c35f0b84609e5f12c55dd85aba8d5d9bef76808f3b572e5900112b81927ba5bb5f6'],
  ['header of 3 bytes', '000300'],
  ['header without client id', '0003000100000017'],
  ['client id longer than the frame', '000300010000001700ff666163747300'],
  ['client id of length -2', '0003000100000017fffe00000000'],
  ['client id null', '0003000100000017ffff00000000'],
  ['client id empty', '0003000100000017000000000000'],
  ['client id that is not UTF-8', '0003000100000017000366ff7400000000'],
  ['header v2 with an unknown tag', '0003000c00000017ffff01630201020100000000'],
  ['Metadata v1', `${headerV1('00030001')}00000000`],
  ['Metadata v1 with trailing bytes', `${headerV1('00030001')}00000000090909`],
  ['Metadata v12', `${headerV2('0003000c')}01000000`],
  ['Metadata v12 with trailing bytes', `${headerV2('0003000c')}01000000090909`],
  ['Metadata v12 with an unknown tag', `${headerV2('0003000c')}0100000163020102`],
  ['Metadata v12 with a tag longer than the frame', `${headerV2('0003000c')}01000001637f0102`],
  ['Metadata v12 truncated', `${headerV2('0003000c')}05`],
  ['Metadata v12 with 2^31 topics', `${headerV2('0003000c')}ffffffff07000000`],
  ['Metadata v12 with an array count of six bytes', `${headerV2('0003000c')}ffffffffff7f000000`],
  ['Metadata v1 with a million topics', `${headerV1('00030001')}000f4240`],
  ['Metadata v1 with -2 topics', `${headerV1('00030001')}fffffffe`],
  ['Metadata v1 with a null name', `${headerV1('00030001')}00000001ffff`],
  ['Metadata v4 with a boolean of 2', `${headerV1('00030004')}0000000002`],
  ['Metadata v0 with null topics', `${headerV1('00030000')}ffffffff`],
  ['Metadata v1 with a name that is not UTF-8', `${headerV1('00030001')}00000001000366ff74`],
  ['Fetch v12 truncated', `${headerV2('0001000c')}ffffffff00000000`],
  ['DeleteTopics v1 with a null name', `${headerV1('00140001')}00000001ffff00001000`],
  ['DeleteTopics v1 with null topics', `${headerV1('00140001')}ffffffff00001000`],
  ['CreateTopics v5 with null topics', `${headerV2('00130005')}000000100000`],
  ['DescribeConfigs v1 with null resources', `${headerV1('00200001')}ffffffff00`],
  ['ListOffsets v1 with null topics', `${headerV1('00020001')}ffffffffffffffff`],
  ['Produce v9 with null topics', `${headerV2('00000009')}00ffff000010000000`],
  ['Fetch v4 with null topics', `${headerV1('00010004')}ffffffff00000000000000000010000000ffffffff`],
]

/** What is no frame, or not a whole one. */
const streams: readonly (readonly [label: string, hex: string])[] = [
  ['HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n').toString('hex')],
  ['TLS hello', `160301002f0100002b0303${'00'.repeat(32)}00000200ff01000000`],
  ['length -1', 'ffffffff00000000'],
  ['length 0', '00000000'],
  ['length 2^31 - 1', '7fffffff00000000'],
  ['length one above the limit', '0640000100000000'],
  ['length at the limit, 4 bytes sent', '0640000000000000'],
  ['a length of 3 bytes', '000000'],
  ['nothing', ''],
]

export const framesScenario: Scenario = {
  name: 'Frames',
  run: async (session) => {
    const requests = framedRequests.map(([label, hex]) => {
      const request = Buffer.from(hex.replaceAll(' ', ''), 'hex')
      const length = Buffer.alloc(4)
      length.writeInt32BE(request.length)
      return session.sendRaw(label, Buffer.concat([length, request]))
    })
    const others = streams.map(([label, hex]) => session.sendRaw(label, Buffer.from(hex, 'hex')))
    await Promise.all([...requests, ...others])
  },
}
