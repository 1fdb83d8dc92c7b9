import { apis, bodyOf, versionsOf } from '../bodies.ts'
import type { Scenario } from '../session.ts'

export const describeClusterScenario: Scenario = {
  name: 'DescribeCluster',
  run: async (session) => {
    for (const version of versionsOf(0, 2)) {
      for (const includeClusterAuthorizedOperations of [false, true]) {
        const body = bodyOf(apis.describeCluster, { includeClusterAuthorizedOperations })
        const label = `authorized operations ${includeClusterAuthorizedOperations}`
        await session.ask(label, apis.describeCluster, body, version)
      }
    }
    for (const endpointType of [0, 1, 2, 3, 9, -1]) {
      const body = bodyOf(apis.describeCluster, { endpointType })
      await session.ask(`endpoint type ${endpointType}`, apis.describeCluster, body, 1)
      await session.ask(`endpoint type ${endpointType}`, apis.describeCluster, body, 2)
    }
    const fenced = bodyOf(apis.describeCluster, { includeFencedBrokers: true })
    await session.ask('fenced brokers', apis.describeCluster, fenced, 2)
  },
}
