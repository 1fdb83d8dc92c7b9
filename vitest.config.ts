import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    // CI adds these tests and its own steps up in one closing line, so it needs the counts in a file.
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.cache/vitest.json' }]] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
