#!/usr/bin/env node
'use strict'

require('./require-runtime.cjs')

var existsSync = require('node:fs').existsSync
var join = require('node:path').join
var pathToFileURL = require('node:url').pathToFileURL

// Before anything else is loaded: from the second start on, sources are neither stripped of types nor compiled again.
require('node:module').enableCompileCache()

// A checkout has the sources, which Node runs as they are; an installed package holds the built files.
var source = join(__dirname, '../src/cli/chronik.ts')
var built = join(__dirname, '../dist/src/cli/chronik.js')

import(pathToFileURL(existsSync(source) ? source : built).href)
