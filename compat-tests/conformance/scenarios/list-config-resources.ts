import type { ListConfigResourcesResponseData } from '../../../generated/list-config-resources-response.ts'
import { apis, bodyOf } from '../bodies.ts'
import type { Scenario, Session } from '../session.ts'

const TOPIC = 2

export const listConfigResourcesScenario: Scenario = {
  name: 'ListConfigResources',
  run: async (session) => {
    await session.createTopic('configured', { 'retention.ms': '1000' })
    await session.createTopic('plain')
    const adapt = ownResources(session)
    await session.ask('client metrics', apis.listConfigResources, bodyOf(apis.listConfigResources, {}), 0, { adapt })
    const cases = [[], [2], [4], [8], [2, 4], [2, 2], [2, 77], [0], [-1], [77]]
    for (const resourceTypes of cases) {
      const body = bodyOf(apis.listConfigResources, { resourceTypes })
      await session.ask(`types ${resourceTypes.join(' and ')}`, apis.listConfigResources, body, 1, { adapt })
    }
  },
}

/** Other scenarios make topics at the same time; resources are kept in no order. */
function ownResources(session: Session): (answer: ListConfigResourcesResponseData) => ListConfigResourcesResponseData {
  return (answer) => ({
    ...answer,
    configResources: answer.configResources
      .filter(({ resourceName, resourceType }) => resourceType !== TOPIC || resourceName.startsWith(session.name('')))
      .toSorted((a, b) => a.resourceType - b.resourceType || (a.resourceName < b.resourceName ? -1 : 1)),
  })
}
