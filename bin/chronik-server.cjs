#!/usr/bin/env node
'use strict'

require('./require-runtime.cjs')

var existsSync = require('node:fs').existsSync
var join = require('node:path').join
var pathToFileURL = require('node:url').pathToFileURL

// An installed package holds the built files; a checkout has the sources, which Node runs as they are.
var built = join(__dirname, '../dist/src/cli/chronik-server.js')
var source = join(__dirname, '../src/cli/chronik-server.ts')

import(pathToFileURL(existsSync(source) ? source : built).href)
