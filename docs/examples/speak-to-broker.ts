import { connect } from 'node:net'
import {
  decodeResponse,
  encodeRequest,
  FrameSplitter,
  MetadataRequest,
  MetadataResponse,
} from '../../src/protocol/index.ts'

/** Asks a broker for its topics: one socket, one request, one answer. */
const [host = '127.0.0.1', port = '9092'] = process.argv.slice(2)
const version = 12
const splitter = new FrameSplitter()
const socket = connect({ host, port: Number(port) })

socket.on('connect', () => {
  const body = MetadataRequest.create()
  body.topics = null
  const frame = encodeRequest(MetadataRequest, body, { version, correlationId: 1, clientId: 'example' })
  socket.write(Buffer.concat(frame))
})

socket.on('data', (chunk) => {
  splitter.push(chunk, (frame) => {
    const { body } = decodeResponse(MetadataResponse, frame, version)
    console.log(`cluster ${body.clusterId}, ${body.brokers.length} broker(s)`)
    for (const topic of body.topics) console.log(`${topic.name}: ${topic.partitions.length} partition(s)`)
    socket.end()
  })
})
