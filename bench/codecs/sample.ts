// One process of the codec benchmark: checks and measures every case, prints the figures as JSON.
import { allCases, checkCase } from './all-cases.ts'
import { measureCases } from './measure.ts'

const cases = allCases()
for (const benchCase of cases) await checkCase(benchCase)
console.log(JSON.stringify(await measureCases(cases)))
