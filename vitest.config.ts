import { defineConfig } from 'vitest/config'

/** CI adds up its steps and these tests in one closing line, so it needs the counts in a file. */
const reporters = process.env.CI ? ['default', ['json', { outputFile: '.cache/vitest.json' }] as [string, object]] : ['default']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    reporters,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
