import { createAclCreation } from '../../../generated/create-acls-request.ts'
import { createDeleteAclsFilter } from '../../../generated/delete-acls-request.ts'
import { apis, bodyOf } from '../bodies.ts'
import type { Scenario } from '../session.ts'

const ANY = 1
const TOPIC = 2
const GROUP = 3
const LITERAL = 3
const READ = 3
const ALLOW = 3

/** ACLs of a broker without an authorizer. */
export const aclsScenario: Scenario = {
  name: 'ACLs',
  run: async (session) => {
    const anything = { resourceTypeFilter: ANY, patternTypeFilter: ANY, operation: ANY, permissionType: ANY }
    const oneTopic = {
      resourceTypeFilter: TOPIC,
      resourceNameFilter: 'a topic',
      operation: READ,
      permissionType: ALLOW,
    }
    const creation = { ...createAclCreation(), resourceType: TOPIC, resourceName: 'a topic', operation: READ }
    const allowed = { ...creation, resourcePatternType: LITERAL, principal: 'User:a', host: '*', permissionType: ALLOW }
    const filter = { ...createDeleteAclsFilter(), ...anything }
    for (const version of [1, 2, 3]) {
      await session.ask('all', apis.describeAcls, bodyOf(apis.describeAcls, anything), version)
      await session.ask('of a topic', apis.describeAcls, bodyOf(apis.describeAcls, oneTopic), version)
      const creations = [allowed, { ...allowed, resourceType: GROUP }]
      await session.ask('two', apis.createAcls, bodyOf(apis.createAcls, { creations }), version)
      await session.ask('none', apis.createAcls, bodyOf(apis.createAcls, {}), version)
      const filters = [filter, { ...filter, ...oneTopic, resourceNameFilter: 'a topic' }]
      await session.ask('by two filters', apis.deleteAcls, bodyOf(apis.deleteAcls, { filters }), version)
      await session.ask('by none', apis.deleteAcls, bodyOf(apis.deleteAcls, {}), version)
    }
  },
}
