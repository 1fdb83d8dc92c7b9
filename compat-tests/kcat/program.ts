// kcat, feature by feature. Arguments: bootstrap, a prefix for all names, an empty folder.
import { Checks } from '../harness/checks.ts'
import { groupChecks } from './groups.ts'
import { kcatVersion } from './kcat.ts'
import { Place } from './place.ts'
import { queryChecks } from './queries.ts'
import { recordChecks } from './records.ts'
import { transactionChecks } from './transactions.ts'

const [bootstrap = '', prefix = '', dir = ''] = process.argv.slice(2)
const checks = new Checks(kcatVersion(), dir)
await using place = await Place.open(bootstrap, prefix, dir)
await recordChecks(checks, place)
await queryChecks(checks, place)
await groupChecks(checks, place)
await transactionChecks(checks, place)
checks.skip('admin topics, configs, records, groups, acls', 'kcat has no admin calls but the list of metadata')
checks.skip('committed metadata and offsets of groups', 'kcat does not tell them')
checks.end()
