import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A file below the root and a text in it: the title of a test, or a case of a table that tests are made from. */
type Proof = readonly [file: string, text: string]

interface Pitfall {
  /** What broke clients of other brokers. */
  readonly symptom: string
  readonly proofs: readonly Proof[]
}

const handlers = 'test/handlers'
const scenarios = 'compat-tests/conformance/scenarios'
const kafkaBytes: Proof = [
  'test/vectors/message-vectors.test.ts',
  'bytes that Apache Kafka wrote are read as Kafka reads',
]
const everyApi: Proof = ['test/server/every-api.test.ts', 'is answered in every version, under its correlation id']

const framing: readonly Pitfall[] = [
  { symptom: 'lengths of arrays of the wrong size in ApiVersions', proofs: [kafkaBytes, everyApi] },
  { symptom: 'keys and versions of ApiVersions as varints', proofs: [kafkaBytes] },
  {
    symptom: 'a flexible response header for ApiVersions',
    proofs: [
      [`${handlers}/18-api-versions.test.ts`, 'the answer to v3 has a header without tags'],
      ['test/vectors/protocol-tables.test.ts', 'every version of every API has the header versions Kafka gives it'],
    ],
  },
  {
    symptom: 'a truncated body that stops the process',
    proofs: [
      ['test/generated/truncation.test.ts', 'a random message cut at any byte is refused'],
      ['test/server/hostile-bytes.test.ts', 'the connection is closed with one line, and nobody else notices'],
      [`${handlers}/18-api-versions.test.ts`, 'bytes after the body do not matter'],
    ],
  },
  {
    symptom: 'a version that is too high, read before it is refused',
    proofs: [
      [`${handlers}/18-api-versions.test.ts`, 'is answered in version 0 with the versions to ask again in'],
      ['test/server/hostile-bytes.test.ts', 'a version above the last'],
      [
        'test/vectors/protocol-tables.test.ts',
        'a version above the last one has the request header Kafka expects there',
      ],
    ],
  },
  {
    symptom: 'the client id of a flexible header as a compact string',
    proofs: [
      [`${scenarios}/frames.ts`, 'header v2 with an unknown tag'],
      [`${scenarios}/frames.ts`, 'client id null'],
      [`${scenarios}/frames.ts`, 'Metadata v12'],
    ],
  },
  {
    symptom: 'correlation ids lost, doubled or counted into the body',
    proofs: [everyApi, ['test/server/failing-requests.test.ts', 'of Fetch, in the place that the version has for it']],
  },
  {
    symptom: 'header versions kept by hand',
    proofs: [
      ['test/vectors/protocol-tables.test.ts', 'every version of every API has the header versions Kafka gives it'],
      ['test/generated/versions.test.ts', 'states its versions as the descriptor does'],
    ],
  },
  {
    symptom: 'answers that overtake each other on one connection',
    proofs: [
      ['test/server/request-order.test.ts', 'a request that is ready first still waits for the answer before it'],
      [
        'test/server/request-order.test.ts',
        'thousands of requests in one piece are answered one by one in their order',
      ],
    ],
  },
  {
    symptom: 'stray bytes of TLS, HTTP and old clients',
    proofs: [
      ['test/server/hostile-bytes.test.ts', 'a TLS handshake'],
      ['test/server/hostile-bytes.test.ts', 'an HTTP request'],
      [`${scenarios}/frames.ts`, 'Produce v0'],
      ['test/server/connection-limits.test.ts', 'a connection on which nothing moves is closed'],
    ],
  },
  {
    symptom: 'tagged fields left out in nested structs',
    proofs: [kafkaBytes, ['test/generated/unknown-tags.test.ts', 'there are such fields']],
  },
]

const administration: readonly Pitfall[] = [
  {
    symptom: 'an advertised address that nobody can reach',
    proofs: [
      [`${handlers}/03-metadata.test.ts`, 'never the wildcard that is listened on'],
      [`${handlers}/03-metadata.test.ts`, 'the advertised host is told as given, with the port listened on'],
      ['test/start-broker.test.ts', 'an IPv6 address is told in brackets'],
    ],
  },
  {
    symptom: 'fields of Metadata in the wrong order or version',
    proofs: [kafkaBytes, [`${handlers}/03-metadata.test.ts`, 'tells this broker and the topic asked for']],
  },
  {
    symptom: 'auto-creation that widens a topic or leaves it without a leader',
    proofs: [
      [`${handlers}/03-metadata.test.ts`, 'get the same one, and it is never widened'],
      [`${handlers}/03-metadata.test.ts`, 'new topics of one request are stored together'],
      [`${handlers}/37-create-partitions.test.ts`, 'adds partitions, which can be written at once'],
    ],
  },
  {
    symptom: 'configs of the broker that ksqlDB needs',
    proofs: [[`${handlers}/32-describe-configs.test.ts`, 'what ksqlDB asks the broker before it starts']],
  },
  {
    symptom: 'APIs that admin clients call and nobody answers',
    proofs: [
      [`${handlers}/35-describe-log-dirs.test.ts`, 'tells how many bytes partitions take'],
      [`${handlers}/60-describe-cluster.test.ts`, 'tells the cluster id and this broker'],
      ['test/server/hostile-bytes.test.ts', 'an unknown API key'],
    ],
  },
  {
    symptom: 'null names and keys in DescribeConfigs, and fields of its versions',
    proofs: [
      kafkaBytes,
      [`${scenarios}/describe-configs.ts`, 'no keys'],
      [`${scenarios}/frames.ts`, 'DescribeConfigs v1 with null resources'],
    ],
  },
  {
    symptom: 'CreateTopics: null arrays, odd names, codes, configs, validateOnly',
    proofs: [
      [`${scenarios}/frames.ts`, 'CreateTopics v5 with null topics'],
      [`${handlers}/03-metadata.test.ts`, 'is refused and not created'],
      [`${handlers}/19-create-topics.test.ts`, 'a topic that exists, one that collides, and one named twice'],
      [`${handlers}/19-create-topics.test.ts`, 'validateOnly answers as a creation would and creates nothing'],
      [`${handlers}/19-create-topics.test.ts`, 'every config that Streams, ksqlDB and Schema Registry set'],
    ],
  },
  {
    symptom: 'DeleteTopics by id, and the space of what was deleted',
    proofs: [
      [`${handlers}/20-delete-topics.test.ts`, 'deletes by name, and tells which names are unknown'],
      [`${handlers}/20-delete-topics.test.ts`, 'deletes by id, and refuses what names a topic in both ways'],
      ['test/storage/cleaner-retention.test.ts', 'deleted records and deleted topics give their space back'],
    ],
  },
  {
    symptom: 'a wrong number for SECURITY_DISABLED',
    proofs: [
      ['test/vectors/protocol-tables.test.ts', 'the error table has the codes, names and retriable errors of Kafka'],
    ],
  },
  {
    symptom: 'buttons of user interfaces that lead nowhere',
    proofs: [
      [`${handlers}/21-delete-records.test.ts`, 'takes away what lies before an offset and keeps the rest'],
      [`${handlers}/37-create-partitions.test.ts`, 'adds partitions, which can be written at once'],
      [`${handlers}/reassignments.test.ts`, 'ListPartitionReassignments tells of none'],
    ],
  },
]

const records: readonly Pitfall[] = [
  {
    symptom: 'fields of the Produce response in the wrong order or version',
    proofs: [kafkaBytes, [`${handlers}/00-produce.test.ts`, 'answer names those without']],
  },
  {
    symptom: 'null and empty records in Produce',
    proofs: [
      [`${handlers}/00-produce.test.ts`, 'null records'],
      [`${handlers}/00-produce.test.ts`, 'no records'],
    ],
  },
  {
    symptom: 'a checksum over the wrong bytes',
    proofs: [
      ['test/records/crc32c.test.ts', 'is as RFC 3720 has it'],
      ['test/records/read-records.test.ts', 'finds a flipped bit anywhere under the checksum, and none before it'],
      ['test/records/kafka-vectors.test.ts', 'every batch an ordinary producer sends passes'],
      [`${handlers}/00-produce.test.ts`, 'a wrong checksum'],
    ],
  },
  {
    symptom: 'batches that are encoded again on their way',
    proofs: [
      [`${handlers}/00-produce.test.ts`, 'batches come out as they went in, but for offset and leader epoch'],
      ['test/storage/engine-conformance.ts', 'changes nothing of a batch but base offset and leader epoch'],
    ],
  },
  {
    symptom: 'all batches but the first lost, offset 0 missing',
    proofs: [
      ['test/records/batch-header.test.ts', 'finds all batches of a run'],
      ['test/storage/engine-conformance.ts', 'finds batches of every size'],
      ['test/storage/engine-conformance.ts', 'gives offsets without gaps, per partition'],
      [`${handlers}/00-produce.test.ts`, 'a base offset chosen by the client is refused'],
    ],
  },
  {
    symptom: 'offsets that are wrong after an append, a deletion or a restart',
    proofs: [
      ['test/storage/recovery.test.ts', 'everything is as it was after opening the store again'],
      [`${handlers}/21-delete-records.test.ts`, 'records stay deleted after a restart'],
      [`${handlers}/21-delete-records.test.ts`, 'a log start is never moved down'],
      [`${handlers}/00-produce.test.ts`, 'what was acknowledged is there'],
    ],
  },
  {
    symptom: 'null records at the end of a log, fields of Fetch in the wrong version',
    proofs: [kafkaBytes, [`${handlers}/01-fetch.test.ts`, 'at the end of the log records are empty, never null']],
  },
  {
    symptom: 'codecs and framings that cannot be read',
    proofs: [
      ['test/records/compression.test.ts', 'reads a raw block, as librdkafka writes it'],
      ['test/records/compression.test.ts', "writes snappy-java's stream in blocks of 32 KiB"],
      ['test/records/compression.test.ts', 'writes frames that Java reads'],
      ['test/interop/foreign-clients.test.ts', '`produces with'],
    ],
  },
  {
    symptom: 'records twice, lost in a race, or from behind the offset asked for',
    proofs: [
      ['test/storage/engine-conformance.ts', 'begins with the batch that holds the asked offset'],
      ['test/storage/engine-conformance.ts', 'keeps the order in which appends were asked for'],
      ['test/storage/recovery.test.ts', 'what was appended with others in one commit comes back whole or not at all'],
      ['test/broker/fetch.test.ts', 'what is appended between the first look and the start of the wait is not missed'],
    ],
  },
  {
    symptom: 'ListOffsets without its arrays',
    proofs: [kafkaBytes, [`${scenarios}/list-offsets.ts`, 'no topics'], everyApi],
  },
  {
    symptom: 'producers that wait for each other, and control requests that wait for records',
    proofs: [
      ['test/server/control-traffic.test.ts', 'while no append gets through, everything else is answered'],
      ['test/server/request-order.test.ts', 'a Fetch that waits holds up no other connection'],
      ['test/server/request-order.test.ts', 'produce requests sent without waiting get offsets in the order'],
    ],
  },
]

const transactionRequests: Proof = [`${handlers}/transactions-requests.test.ts`, 'a whole transaction goes through in']
const anyHistory: Proof = ['test/broker/transactions/any-history.test.ts', 'transactions are whole, and none hangs']

const groupSteps = 'test/coordinator/group/classic-group.test.ts'

const groups: readonly Pitfall[] = [
  {
    symptom: 'groups that must be there before anybody joins or commits',
    proofs: [
      [groupSteps, 'the first rebalance waits for others, and longer when someone came'],
      [`${handlers}/groups-restart.test.ts`, 'a deleted topic takes what groups committed of it along'],
    ],
  },
  {
    symptom: 'answers of groups in the wrong form, and followers that ask before their leader has assigned',
    proofs: [
      kafkaBytes,
      everyApi,
      [groupSteps, 'followers may ask before their leader has assigned, and nobody is told before it is durable'],
      [groupSteps, 'a leader that comes back is told not to assign, or not that it leads when it cannot be told'],
      [groupSteps, 'several that leave at once make one rebalance'],
    ],
  },
  {
    symptom: 'subscriptions that are read and refused',
    proofs: [
      [groupSteps, 'everybody must have a protocol in common and be there for the same purpose'],
      [groupSteps, 'a stored group goes on where it was: assignments, generation and who is who'],
    ],
  },
  {
    symptom: 'commits and joins of closing clients that nobody answers',
    proofs: [
      ['test/coordinator/group/any-sequence.test.ts', 'every request is answered once'],
      ['test/broker/groups/any-history.test.ts', 'no group is stuck'],
      [`${handlers}/groups-restart.test.ts`, 'a broker closes while a JoinGroup waits for more members'],
    ],
  },
]

/** From the 37th on. */
const transactions: readonly Pitfall[] = [
  {
    symptom: 'fields of InitProducerId in the wrong order or version',
    proofs: [kafkaBytes, everyApi, transactionRequests],
  },
  {
    symptom: 'AddPartitionsToTxn in the wrong form',
    proofs: [
      kafkaBytes,
      transactionRequests,
      [`${handlers}/transactions-requests.test.ts`, 'a partition that does not exist keeps the others out'],
    ],
  },
  {
    symptom: 'offsets sent to a transaction that never come back, or by whom they are sent',
    proofs: [
      kafkaBytes,
      transactionRequests,
      [`${handlers}/transactions-offsets.test.ts`, 'an offset of an open transaction is not stable'],
      [`${handlers}/transactions-offsets.test.ts`, 'who is not in the group, or in an older generation of it'],
    ],
  },
  {
    symptom: 'ends without markers, and stable offsets that know nothing of them',
    proofs: [
      [`${handlers}/transactions-read.test.ts`, 'and the marker behind them, are read once the transaction has ended'],
      [`${handlers}/transactions-read.test.ts`, 'nothing behind the first record of an open transaction is read'],
      [`${handlers}/transactions-read.test.ts`, 'aborted transactions are told in order of their offsets'],
      [`${handlers}/transactions-restart.test.ts`, 'what was committed is whole after a kill'],
      ['test/storage/transaction-crash.test.ts', 'the ends of transactions are everywhere or nowhere'],
      anyHistory,
    ],
  },
  {
    symptom: 'sequences checked in one step and noted in another, and markers with a sequence',
    proofs: [
      [`${handlers}/00-produce.test.ts`, 'that sends a batch again gets the offset of the first time'],
      [`${handlers}/00-produce.test.ts`, 'that leaves a gap is refused'],
      [`${handlers}/transactions-requests.test.ts`, 'two producers that do not wait for answers keep the order'],
      ['test/storage/known-producers-conformance.ts', 'go on with their sequences after a marker of the same epoch'],
      ['test/storage/engine-conformance.ts', 'duplicates within one commit are found too'],
    ],
  },
  {
    symptom: 'acknowledgements so slow that producers send again',
    proofs: [
      [`${handlers}/00-produce-timeout.test.ts`, 'acks=all that takes too long is told so, and the records stay, once'],
      ['test/storage/durable-before-seen.test.ts', 'a duplicate is acknowledged no earlier'],
    ],
  },
]

const lifeCycle: readonly Pitfall[] = [
  {
    symptom: 'a stop that crashes, and records deleted because their topics were not known yet',
    proofs: [
      ['test/cli/chronik-server.test.ts', 'ends with code 0 on SIGTERM'],
      ['test/cli/chronik-server.test.ts', 'keeps what it acknowledged when it is killed'],
      ['test/broker/cleaning-policy.test.ts', 'has no policy: nothing of it is removed'],
      ['test/storage/engine-cleaning.test.ts', 'does nothing before it is started'],
    ],
  },
  {
    symptom: 'memory that grows with topics and records, and failures that lose data',
    proofs: [
      [`${handlers}/many-topics.test.ts`, 'ten thousand topics are created'],
      ['test/storage/failing-disk.test.ts', 'a full disk refuses writes, serves reads'],
      ['test/storage/failing-disk.test.ts', 'rows that cannot be written are written later, and nothing is missed'],
      ['test/storage/cleaner-crash.test.ts', 'a crash at any call of the cleaner'],
      ['test/start-broker.test.ts', 'topics are there from the start'],
    ],
  },
  {
    symptom: 'a line in the log for every request that moves records',
    proofs: [['test/server/request-log.test.ts', 'requests that move records are told at debug only']],
  },
  {
    symptom: 'a goal announced that foreign clients did not see',
    proofs: [everyApi, ['test/interop/foreign-clients.test.ts', '`produces with']],
  },
]

/** By the number that the design gives the first of them. */
const pitfalls: readonly (readonly [first: number, pitfalls: readonly Pitfall[]])[] = [
  [1, framing],
  [1 + framing.length, administration],
  [1 + framing.length + administration.length, records],
  [33, groups],
  [37, transactions],
  [37 + transactions.length, lifeCycle],
]
const numbered = pitfalls.flatMap(([first, some]) => some.map((pitfall, index) => [first + index, pitfall] as const))

for (const [number, { symptom, proofs }] of numbered) {
  test(`pitfall ${number}, ${symptom}, is held by tests that exist`, () => {
    const missing = proofs.filter(([file, text]) => !textOf(file).includes(text))
    expect(missing).toEqual([])
    expect(proofs).not.toHaveLength(0)
  })
}

function textOf(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
}
