import { Node, Project, SyntaxKind } from 'ts-morph'
import { expect, test } from 'vitest'
import { filesUnder, importsOf, textOf } from '../support/source-tree.ts'

const lineCharacterCountMax = 120
const functionLineCountMax = 70
const fileBytesMax = 15 * 1024

/** Files above the size limit, each with the reason why it is one piece. */
const largeFiles: Readonly<Record<string, string>> = {
  'src/protocol/errors.ts': 'the table of all Kafka errors: one row per code, nothing to cut',
}

/** Words that mark unfinished work; the brackets keep this line from finding itself. */
const unfinished = /\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/

/** Folders that exist only on the machine a file was written on. */
const machinePaths = /(?<![\w.-])\/(?:root|work|home\/\w+|Users\/\w+)\//

/** Comments that switch a checker off. */
const silencers = /@ts-(?:ignore|expect-error|nocheck)|biome-(?:ignore)/

const codeFolders = ['src', 'codegen', 'test', 'bench', 'compat-tests', 'bin']
const codeFiles = codeFolders.flatMap((folder) => filesUnder(folder, ['.ts', '.cjs', '.mjs', '.js', '.sh', '.java']))
const typeScript = codeFiles.filter((path) => path.endsWith('.ts'))
const productFiles = typeScript.filter((path) => path.startsWith('src/') || path.startsWith('codegen/'))

const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { allowJs: true } })
for (const path of typeScript) project.createSourceFile(path, textOf(path))

/** Lines of code files that a test on single lines finds, as `path:line`. */
function linesWhere(paths: readonly string[], isWrong: (line: string) => boolean): readonly string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (isWrong(line) ? [`${path}:${index + 1}`] : [])),
  )
}

/** Nodes of a kind in the TypeScript files, as `path:line`. */
function nodesWhere(isWrong: (node: Node) => boolean): readonly string[] {
  return project.getSourceFiles().flatMap((file) =>
    file
      .getDescendants()
      .filter(isWrong)
      .map((node) => `${file.getFilePath().slice(1)}:${node.getStartLineNumber()}`),
  )
}

test('lines are at most 120 characters', () => {
  expect(codeFiles.length).toBeGreaterThan(20)
  expect(linesWhere(codeFiles, (line) => line.length > lineCharacterCountMax)).toEqual([])
})

test('nothing is left unfinished', () => {
  const texts = [...codeFiles, ...filesUnder('', ['.md', '.hbs'])]
  expect(linesWhere(texts, (line) => unfinished.test(line))).toEqual([])
})

test('no file names a folder of the machine it was written on', () => {
  const texts = filesUnder('', ['.md', '.hbs', '.ts', '.cjs', '.mjs', '.sh', '.java', '.json', '.yml', '.txt'])
  expect(texts).toContain('README.md')
  expect(linesWhere([...texts, '.ci/run'], (line) => machinePaths.test(line))).toEqual([])
})

test('types are never silenced', () => {
  expect(nodesWhere((node) => node.isKind(SyntaxKind.AnyKeyword))).toEqual([])
  expect(nodesWhere((node) => node.isKind(SyntaxKind.NonNullExpression))).toEqual([])
  expect(linesWhere(codeFiles, (line) => silencers.test(line))).toEqual([])
})

test('exports have names', () => {
  const isDefaultExport = (node: Node): boolean =>
    node.isKind(SyntaxKind.ExportAssignment) ||
    (node.isKind(SyntaxKind.DefaultKeyword) && !Node.isDefaultClause(node.getParent()))
  expect(nodesWhere(isDefaultExport)).toEqual([])
})

test('functions are at most 70 lines', () => {
  const isCase = (node: Node): boolean => {
    const call = node.getParentIfKind(SyntaxKind.CallExpression)
    return call !== undefined && /^(?:describe|test|suite|it)\b/.test(call.getExpression().getText())
  }
  const tooLong = nodesWhere((node) => {
    if (!Node.isFunctionLikeDeclaration(node) && !Node.isFunctionExpression(node)) return false
    const lineCount = node.getEndLineNumber() - node.getStartLineNumber() + 1
    return lineCount > functionLineCountMax && !isCase(node)
  })
  expect(tooLong).toEqual([])
})

test('files stay under 15 KB, tables aside', () => {
  const large = productFiles.filter((path) => Buffer.byteLength(textOf(path)) > fileBytesMax)
  expect(large.sort()).toEqual(Object.keys(largeFiles).sort())
})

test('file names are kebab-case', () => {
  const isKebab = (path: string): boolean => path.split('/').every((part) => /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(part))
  expect(typeScript.filter((path) => !isKebab(path))).toEqual([])
})

test('every file is reached from an entry point', () => {
  const packageJson: unknown = JSON.parse(textOf('package.json'))
  const starts = new Set<string>()
  const note = (path: string): void => {
    starts.add(
      path
        .replace(/^\.\//, '')
        .replace(/^dist\//, '')
        .replace(/(?:\.d\.ts|\.js)$/, '.ts'),
    )
  }
  for (const match of JSON.stringify(packageJson).matchAll(/(?:\.\/dist\/)?(?:src|codegen)\/[\w./-]+/g)) note(match[0])
  for (const path of filesUnder('bin', ['.cjs'])) {
    for (const match of textOf(path).matchAll(/src\/[\w./-]+\.ts/g)) note(match[0])
  }
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path) || !path.endsWith('.ts')) return
    reached.add(path)
    for (const { to } of importsOf(path, textOf(path))) visit(to)
  }
  const known = new Set([...productFiles, ...filesUnder('generated', ['.ts'])])
  for (const start of starts) if (known.has(start)) visit(start)
  expect([...known].filter((path) => !reached.has(path))).toEqual([])
})

test('every test support file is used by a test', () => {
  const isSupport = (path: string): boolean => path.startsWith('test/support/') && !path.endsWith('.test.ts')
  const used = new Set(
    typeScript
      .filter((path) => path.startsWith('test/'))
      .flatMap((path) => importsOf(path, textOf(path)).map(({ to }) => to)),
  )
  expect(typeScript.filter((path) => isSupport(path) && !used.has(path))).toEqual([])
})
