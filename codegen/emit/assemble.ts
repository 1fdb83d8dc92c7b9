import { type ImportDeclarationStructure, Project, QuoteKind, StructureKind, ts } from 'ts-morph'
import { runtimeImports } from './runtime-names.ts'
import { wrapLines } from './wrap-lines.ts'

/** A file as its template wrote it: declarations without imports. */
export interface RenderedFile {
  /** File name, for example `metadata-request.ts`. */
  readonly name: string
  /** Names of the descriptors it comes from, for the first line. */
  readonly source: string
  readonly text: string
  /** Codecs it takes from other generated files, by file. */
  readonly siblings: readonly { readonly file: string; readonly names: readonly string[] }[]
}

const LINE_COLUMNS_MAX = 120

/**
 * Turns rendered text into finished files: adds the imports that the text makes use of, checks the syntax, formats.
 * @returns text by file name
 * @throws Error with place and reason when a template made something that is not TypeScript
 */
export function assembleFiles(files: readonly RenderedFile[]): Map<string, string> {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { quoteKind: QuoteKind.Single, useTrailingCommas: true },
    compilerOptions: { noLib: true, noResolve: true, target: ts.ScriptTarget.ESNext },
  })
  const assembled = new Map<string, string>()
  const sourceFiles = files.map((file) => {
    const imports = importsOf(file)
    const statements = [...imports, imports.length === 0 ? wrapLines(file.text) : `\n${wrapLines(file.text)}`]
    const sourceFile = project.createSourceFile(file.name, { statements })
    sourceFile.formatText({ indentSize: 2, convertTabsToSpaces: true, semicolons: ts.SemicolonPreference.Remove })
    return { file, sourceFile }
  })
  const program = project.getProgram()
  for (const { file, sourceFile } of sourceFiles) {
    const [problem] = program.getSyntacticDiagnostics(sourceFile)
    if (problem !== undefined) {
      throw new Error(`${file.name}:${problem.getLineNumber()}: ${String(problem.getMessageText())}`)
    }
    assembled.set(
      file.name,
      `// Generated from ${file.source} by \`npm run codegen\`. Do not edit.\n\n${sourceFile.getFullText()}`,
    )
  }
  return assembled
}

function importsOf(file: RenderedFile): ImportDeclarationStructure[] {
  const used = identifiersIn(file)
  const siblings = file.siblings.map(({ file: name, names }) => importOf(`./${name}`, names, false))
  const runtime = runtimeImports().flatMap(({ module, names, typeOnly }) => {
    const wanted = names.filter((name) => used.has(name))
    return wanted.length === 0 ? [] : [importOf(`../src/wire/${module}.ts`, wanted, typeOnly)]
  })
  return [...runtime, ...siblings]
}

/** Walks the bare syntax tree: wrapping each of a million nodes would take longer than all the rest. */
function identifiersIn(file: RenderedFile): ReadonlySet<string> {
  const identifiers = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file.name, file.text, ts.ScriptTarget.ESNext))
  return identifiers
}

function importOf(moduleSpecifier: string, names: readonly string[], typeOnly: boolean): ImportDeclarationStructure {
  const line = `import ${typeOnly ? 'type ' : ''}{ ${names.join(', ')} } from '${moduleSpecifier}'`
  const namedImports =
    line.length <= LINE_COLUMNS_MAX
      ? [...names]
      : names.map((name) => (writer: { newLine(): unknown; write(text: string): unknown }) => {
          writer.newLine()
          writer.write(name)
        })
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, namedImports, isTypeOnly: typeOnly }
}
