import { expect, test } from 'vitest'
import { reachOf } from './what-changed.mjs'

test.each([
  ['nothing', [], { vitest: 'related', powershell: 'related', browser: 'none' }],
  ['a document', ['README.md'], { vitest: 'related', powershell: 'related', browser: 'none' }],
  [
    'a source of the window',
    ['renderer/app/app.tsx'],
    { vitest: 'related', powershell: 'related', browser: 'all' },
  ],
  ['a style', ['renderer/app/app.module.css'], { vitest: 'related', powershell: 'related', browser: 'all' }],
  ['a unit test', ['shared/a.test.ts'], { vitest: 'related', powershell: 'related', browser: 'none' }],
  ['a browser test', ['e2e/tree.spec.ts'], { vitest: 'related', powershell: 'related', browser: 'related' }],
  [
    'a script that PowerShell reads',
    ['electron/powershell/module/CheckpointPanel/Public/Get-PanelInventory.ps1'],
    { vitest: 'related', powershell: 'all', browser: 'all' },
  ],
  [
    'a cmdlet of the stand-in',
    ['e2e/hyper-v/module/GetVM.cs'],
    { vitest: 'related', powershell: 'all', browser: 'related' },
  ],
  ['the packages', ['package-lock.json'], { vitest: 'all', powershell: 'all', browser: 'all' }],
  ['what runs the tests', ['build/find-browser.mjs'], { vitest: 'all', powershell: 'all', browser: 'all' }],
] as const)('after a change to %s runs whatever it can touch', (_what, files, reach) => {
  expect(reachOf(files)).toEqual(reach)
})
