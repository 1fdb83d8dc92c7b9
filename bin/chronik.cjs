#!/usr/bin/env node
'use strict'

require('./require-runtime.cjs')

require('./run-entry.cjs')('../src/cli/chronik.ts', '../dist/src/cli/chronik.js')
