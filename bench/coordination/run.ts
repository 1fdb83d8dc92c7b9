// `npm run bench:coordination`: groups, offsets and transactions beside Apache Kafka: same machine, same clients, same
// run. Method: ../README.md.
import { commitCases, groupCases } from './group-cases.ts'
import { formatPage } from './report.ts'
import { runCases } from './run-cases.ts'
import { transactionCases } from './transaction-cases.ts'

await runCases({
  name: 'coordination',
  cases: (isQuick) => [...groupCases(isQuick), ...commitCases(isQuick), ...transactionCases(isQuick)],
  formatPage,
  minutesMax: { whole: 18.5, quick: 3.5 },
})
