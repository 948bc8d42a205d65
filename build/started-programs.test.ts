import { describe, expect, it } from 'vitest'
import { sourceFiles, type SourceFile } from './source-files.ts'

const isTest = ({ path }: SourceFile): boolean => /\.(?:test|spec)\.tsx?$/u.test(path)
const modules = sourceFiles().filter(({ path }) => /\.(?:tsx?|mjs)$/u.test(path))
const ours = 'build/started-programs.test.ts'

/** Returns what `pattern` finds in files, as `path: found`. */
const found = (among: readonly SourceFile[], pattern: RegExp): readonly string[] =>
  among.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([one]) => `${path}: ${one.trim()}`))

/** `import(...)` of what is neither written out nor called an address; comments may stand before it. */
const IMPORTED_PATH = /\bimport\((?!\s*(?:\/\*[^*]*\*\/\s*)?['"`)])(?!.*(?:href|specifier)\b).*/giu
const WRITTEN_PATH = /\bimport\(\s*['"`](?:\/|[a-z]:)/giu
/** `--import` in a list of words, with the one that follows. */
const IMPORT_WORD = /'--import',(?!\s*(?:'\.{1,2}\/|[^,\]]*href\b))/giu
/** A program by a name without a folder. */
const BARE_NAME =
  /\b(?:spawn|spawnSync|execFile|execFileSync|promisify\(execFile\))\(\s*(['"`])[^'"`/\\]*\1/gu
/** A shell looks for a bare name itself, and reads words as more than words. */
const SHELL =
  /\bshell: true\b|\b(?:exec|execSync)\(\s*['"`]|\bimport \{[^}]*\bexec(?:Sync)?\b[^}]*\} from 'node:child_process'/gu

describe('a module is loaded by an address, for on Windows a path is none', () => {
  const all = modules.filter(({ path }) => path !== ours)
  it('by import()', () => {
    expect([...found(all, IMPORTED_PATH), ...found(all, WRITTEN_PATH)]).toEqual([])
  })
  it('by --import', () => {
    expect(found(all, IMPORT_WORD)).toEqual([])
  })
})

describe('a program of the product is started by its full path, for Windows looks in the current folder first', () => {
  const product = modules.filter((file) => file.path.startsWith('electron/') && !isTest(file))
  it('and without a shell', () => {
    expect([...found(product, BARE_NAME), ...found(product, SHELL)]).toEqual([])
  })
})

it('these rules see what breaks them, and nothing else', () => {
  const broken = [
    `await import(join(root, 'x.mjs'))`,
    'await import(file)',
    `await import('/x.mjs')`,
    `await import('C:/x.mjs')`,
    `fork(main, { execArgv: ['--import', hooks] })`,
    `fork(main, { execArgv: ['--import', '/hooks.mjs'] })`,
    `spawn('taskkill', ['/f'])`,
    `await promisify(execFile)('whoami', [])`,
    `spawn(program, [], { shell: true })`,
    `import { exec } from 'node:child_process'`,
  ]
  const fine = [
    `await import('vite')`,
    'await import(`./${name}.ts`)',
    'await import(/* @vite-ignore */ specifier)',
    'await import(pathToFileURL(file).href)',
    `fork(main, { execArgv: ['--import', pathToFileURL(hooks).href, ...more] })`,
    `spawn(process.execPath, ['-e', ''])`,
    `spawn('/usr/bin/open', [file])`,
    `import { execFile } from 'node:child_process'`,
    'pattern.exec(text)',
  ]
  const rules = [IMPORTED_PATH, WRITTEN_PATH, IMPORT_WORD, BARE_NAME, SHELL]
  const seen = (text: string): boolean =>
    rules.some((rule) => found([{ path: 'x.ts', text }], rule).length > 0)
  expect(broken.filter((text) => !seen(text))).toEqual([])
  expect(fine.filter(seen)).toEqual([])
})
