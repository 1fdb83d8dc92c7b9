import { enableCompileCache } from 'node:module'

// Before anything else is loaded: with the cache the sources are neither stripped nor compiled again on the next start.
enableCompileCache()
const { main } = await import('./main.ts')
await main()
