// `npm run bench:streams`: Kafka Streams, exactly once, on this broker and on Apache Kafka: same machine, same program,
// same run. Method: ../README.md.
import { runCases } from '../coordination/run-cases.ts'
import { formatPage } from './page.ts'
import { streamsCases } from './streams-cases.ts'

await runCases({ name: 'streams', cases: streamsCases, formatPage, minutesMax: { whole: 18.5, quick: 3.5 } })
