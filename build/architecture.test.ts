import { existsSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './root.mjs'
import { importsOf, sourceFiles, type SourceFile } from './source-files.ts'

const files = sourceFiles()
const isTest = ({ path }: SourceFile): boolean => /\.(?:test|spec)\.tsx?$/u.test(path)
const modules = files.filter(({ path }) => /\.(?:tsx?|mjs)$/u.test(path))
const product = modules.filter((file) => /^(?:shared|electron|renderer)\//u.test(file.path) && !isTest(file))

interface Arrow {
  /** The alternative to the forbidden import. */
  readonly advice: string
  readonly from: RegExp
  readonly forbidden: (imported: string) => boolean
}

const NODE = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)])

const arrows: readonly Arrow[] = [
  {
    advice: 'shared/ touches nothing: take what is needed as an argument, zod from shared/domain/schema.ts',
    from: /^shared\/(?!domain\/schema\.ts)/u,
    forbidden: (imported) => !imported.startsWith('shared/'),
  },
  {
    advice: 'schema.ts is where zod enters; it imports nothing else',
    from: /^shared\/domain\/schema\.ts/u,
    forbidden: (imported) => imported !== 'zod',
  },
  {
    advice: 'the domain knows no contract, service or simulator: move the type into shared/domain',
    from: /^shared\/domain\//u,
    forbidden: (imported) => imported.startsWith('shared/') && !imported.startsWith('shared/domain/'),
  },
  {
    advice: 'whether a command may be given is asked in one place: call mayRun of shared/domain/may-run.ts',
    from: /^(?!shared\/domain\/may-run\.ts|shared\/simulator\/)/u,
    forbidden: (imported) => /^shared\/domain\/(?:checkpoint|power)-rules\.ts/u.test(imported),
  },
  {
    advice: 'words are read from shared/words, which says them in the language that is set',
    from: /^(?!shared\/words\/)/u,
    forbidden: (imported) => /^shared\/words\/(?:en|de)\//u.test(imported),
  },
  {
    advice:
      'a failure or a notice is data here: windows, terminals and native dialogs put it into words (shared/words)',
    from: /^(?:shared\/(?:contract|services|simulator)|electron\/powershell)\//u,
    forbidden: (imported) => imported.startsWith('shared/words/'),
  },
  {
    advice: 'the renderer asks through the bridge: name an operation in shared/contract/operations.ts',
    from: /^renderer\//u,
    forbidden: (imported) => imported.startsWith('electron') || NODE.has(imported),
  },
  {
    advice: 'only renderer/app knows the whole window: take what it has as an argument',
    from: /^renderer\/(?!app\/|main\.tsx|gallery\/|testing\/)/u,
    forbidden: (imported) => imported.startsWith('renderer/app/'),
  },
  {
    advice: 'what features share knows none of them: take what differs as an argument',
    from: /^renderer\/(?!app\/|features\/|main\.tsx|gallery\/|testing\/)/u,
    forbidden: (imported) => imported.startsWith('renderer/features/'),
  },
  {
    advice: 'the main process knows no screen: put what both need into shared/',
    from: /^electron\//u,
    forbidden: (imported) => /^(?:renderer\/|react|@reduxjs\/)/u.test(imported),
  },
  {
    advice:
      'only electron/desktop may import Electron: hand in what is needed, so that the web shell runs without it',
    from: /^(?!electron\/desktop\/)/u,
    forbidden: (imported) => imported === 'electron' || imported.startsWith('electron/main'),
  },
  {
    advice: 'the two shells know nothing of each other: what they share stands in electron/services',
    from: /^electron\/(?:desktop|services|host-process|powershell)\//u,
    forbidden: (imported) => imported.startsWith('electron/web/'),
  },
  {
    advice: 'the two shells know nothing of each other: what they share stands in electron/services',
    from: /^electron\/(?:web|services|host-process|powershell)\//u,
    forbidden: (imported) => imported.startsWith('electron/desktop/'),
  },
  {
    advice: 'what PowerShell writes is read in the host process: take a StartProcess',
    from: /^electron\/(?:desktop|web|services|host-process\/(?!main\.ts))/u,
    forbidden: (imported) => imported === 'electron/powershell/start-powershell-process.ts',
  },
  {
    advice: 'no way leads from the product to what is for tests only',
    from: /^(?:shared\/(?!testing\/|simulation\/)|electron\/|renderer\/(?!testing\/|gallery\/))/u,
    forbidden: (imported) =>
      /^(?:e2e|build|shared\/(?:testing|simulation)|renderer\/testing)\//u.test(imported),
  },
  {
    advice: 'no way leads from the product to what is for tests only',
    from: /^(?:shared|renderer)\//u,
    forbidden: (imported) => /^(?:e2e|build)\//u.test(imported),
  },
]

test.each(arrows.map((arrow) => [arrow.advice, arrow] as const))('%s', (advice, { from, forbidden }) => {
  const broken = product
    .filter(({ path }) => from.test(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(forbidden)
        .map((imported) => `${file.path} imports ${imported}`),
    )
  expect(broken, advice).toEqual([])
})

const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)\//u.exec(path)?.[1]

test('a feature imports no other', () => {
  const broken = product.flatMap((file) => {
    const own = featureOf(file.path)
    if (own === undefined) return []
    return importsOf(file)
      .filter((imported) => (featureOf(imported) ?? own) !== own)
      .map((imported) => `${file.path} imports ${imported}`)
  })
  const advice =
    'what dialogs share stands in renderer/prompt, what is shown in renderer/ui, what is asked in renderer/api, ' +
    'and renderer/app hands one feature to another'
  expect(broken, advice).toEqual([])
})

test('sees every kind of import', () => {
  const text = [
    `import a from './a.ts'`,
    `import type { B } from "../b.ts"`,
    `import {\n  c,\n} from 'c'`,
    `import './d.css'`,
    `export { e } from './e.ts'`,
    `const f = await import('f')`,
    `type G = import('./g.ts').G`,
    `const no = 'from nowhere'`,
  ].join('\n')
  const path = 'renderer/ui/x.ts'
  expect(importsOf({ path, text })).toEqual([
    'renderer/ui/a.ts',
    'renderer/b.ts',
    'c',
    'renderer/ui/d.css',
    'renderer/ui/e.ts',
    'f',
    'renderer/ui/g.ts',
  ])
})

/** The places in `among` whose text matches, as `path:line`. */
const places = (among: readonly SourceFile[], pattern: RegExp): readonly string[] =>
  among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  )

describe('shape of the sources', () => {
  test('no file has more than 300 lines: cut it where one idea ends; the table of operations is one idea', () => {
    const written = files.filter(
      ({ path }) => /\.(?:tsx?|mjs|css|ps1|psm1|cs)$/u.test(path) && path !== 'shared/contract/operations.ts',
    )
    const long = written.filter(({ text }) => text.trimEnd().split('\n').length > 300)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('files are kebab-case and named after what they export, except what PowerShell and .NET name their own way', () => {
    const named = files.filter(({ path }) => /^(?:shared|electron|renderer|e2e|build)\//u.test(path))
    const free = /\.(?:ps1|psm1|psd1|pssc|cs)$|\/README\.md$|\/module\//u
    const kebab = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u
    const wrong = named.filter(
      ({ path }) => !free.test(path) && !path.split('/').every((part) => kebab.test(part)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('nothing is only passed on: import a thing from the file that makes it', () => {
    // What stands in for a package has to have all that the package exports.
    const own = modules.filter(({ path }) => path !== 'e2e/electron/electron.ts')
    expect(places(own, /^export (?:\*|(?:type )?\{[^}]*\}) from/u)).toEqual([])
    expect(modules.filter(({ path }) => /\/index\.tsx?$/u.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('exports have names, except the configuration of a tool', () => {
    const own = modules.filter(({ path }) => !path.endsWith('.config.ts') && !isTest({ path, text: '' }))
    expect(places(own, /^export default\b/u)).toEqual([])
  })

  test('time and chance are arguments in shared/: take a Clock, an id, a number', () => {
    const pure = product.filter(({ path }) => path.startsWith('shared/'))
    expect(places(pure, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\./u)).toEqual([])
  })

  test("data never goes through node-powershell's command template, which quotes nothing: send it to the server loop", () => {
    const speakers = product.filter((file) => importsOf(file).includes('node-powershell'))
    expect(speakers.length).toBeGreaterThan(0)
    expect(
      places(
        product.filter(({ path }) => path.startsWith('electron/powershell/')),
        /\.command\s*`|\.command\(/u,
      ),
    ).toEqual([])
    expect(
      speakers.map(({ path }) => path).filter((path) => !path.startsWith('electron/powershell/')),
    ).toEqual([])
  })

  test('no path of one machine stands in a file: work it out from import.meta.url', () => {
    const machine = new RegExp(String.raw`(?:^|[\s"'=(])/(?:${['work', 'root', 'tmp'].join('|')})/`, 'u')
    expect(places(files, machine)).toEqual([])
  })
})

const bundled = ['main/main.js', 'host-process/main.js', 'preload/preload.cjs', 'web/main.js'].map((path) =>
  join(root, 'out', path),
)

describe('the built program', () => {
  const built = bundled.every((path) => existsSync(path)) ? sourceFiles(join(root, 'out')) : null
  const code = (built ?? []).filter(({ path }) => /\.(?:[mc]?js|html|css|ps1|psm1|psd1)$/u.test(path))

  test('is there: npm run build', () => {
    expect(built).not.toBeNull()
  })

  test('holds nothing that is for tests only', () => {
    // A comment in a package that the updater brings speaks of what stands in for `undefined`.
    expect(places(code, /\be2e\/|stand-in(?! for `undefined`)|CHECKPOINT_PANEL_|memory-bridge/iu)).toEqual([])
  })

  test('brings all it needs but Electron and Node', () => {
    const imports = code
      .filter(({ path }) => /^out\/(?:main|host-process|preload|web)\//u.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^import .*?["']([^"']+)["'];?$|\brequire\(["']([^"']+)["']\)/gmu)].map(
          ([, from, required]) => `${path}: ${from ?? required ?? ''}`,
        ),
      )
    const foreign = imports.filter((line) => {
      const name = line.slice(line.indexOf(': ') + 2)
      return !NODE.has(name) && !(name === 'electron' && !/^out\/(?:web|host-process)\//u.test(line))
    })
    expect(foreign).toEqual([])
  })

  test('is one file for each process, as a sandboxed preload must be', () => {
    for (const [folder, name] of [
      ['main', 'main.js'],
      ['host-process', 'main.js'],
      ['preload', 'preload.cjs'],
      ['web', 'main.js'],
    ] as const)
      expect(readdirSync(join(root, 'out', folder)).filter((file) => !file.endsWith('.map'))).toEqual([name])
  })
})
