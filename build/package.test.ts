import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { APP_ID } from '../electron/desktop/app-id.ts'
import { LINK_SCHEME } from '../electron/services/panel-link.ts'
import { checkPackage, configurationFault } from './check-package.mjs'
import { drawIcons, writeIcons } from './icons.mjs'
import { makeFakeElectron } from './fake-electron.mjs'
import { writeNotices } from './notices.mjs'
import { executableOf, fuseFaults } from './package-faults.mjs'
import { iconFolder, noticesFile, packaging, shippedBundles } from './packaging.mjs'
import { root } from './root.mjs'

// Each packs the program for two systems.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describe('the configuration', () => {
  test('is one to electron-builder, which knows no other keys', async () => {
    const config = packaging({ environment: {} })
    expect(await configurationFault(config)).toBeNull()
    expect(await configurationFault({ ...config, electronFuse: {} })).toMatch(/electronFuse/u)
    expect(await configurationFault({ ...config, win: { requestedExecutionLevel: 'root' } })).toMatch(
      /requestedExecutionLevel/u,
    )
  })

  test('makes an installer for a user or all users, a portable program, an archive for both processors, and an MSI', () => {
    const { win, nsis, portable, msi } = packaging({ environment: {} })
    expect(win?.target).toEqual([
      ...['nsis', 'portable', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
      { target: 'msi', arch: ['x64'] },
    ])
    for (const made of [nsis, portable]) expect(made).toMatchObject({ buildUniversalInstaller: false })
    expect(nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: true })
    expect(msi).toMatchObject({ perMachine: true, upgradeCode: expect.stringMatching(/^[\dA-F-]{36}$/u) })
    expect(win).toMatchObject({ requestedExecutionLevel: 'asInvoker' })
  })

  test('gives the program the names it goes by itself', () => {
    const { appId, protocols, asarUnpack } = packaging({ environment: {} })
    expect(appId).toBe(APP_ID)
    expect(protocols).toEqual([{ name: 'Checkpoint Panel', schemes: [LINK_SCHEME] }])
    expect(asarUnpack).toEqual(['out/powershell/**'])
  })

  test('signs nothing and looks for no updates unless told so', () => {
    const config = packaging({ environment: {} })
    expect(config).toMatchObject({ publish: null, forceCodeSigning: false })
    expect(config.win).not.toHaveProperty('azureSignOptions')
    expect(config.win).not.toHaveProperty('signtoolOptions')
  })

  test('signs as the environment says, and then makes nothing unsigned', async () => {
    const names = ['ENDPOINT', 'ACCOUNT', 'PROFILE', 'PUBLISHER'].map(
      (name) => `CHECKPOINT_PANEL_SIGN_${name}`,
    )
    const environment = Object.fromEntries(names.map((name) => [name, 'https://example.com']))
    const config = packaging({ environment })
    expect(config).toMatchObject({
      forceCodeSigning: true,
      win: { azureSignOptions: { publisherName: 'https://example.com' } },
    })
    expect(await configurationFault(config)).toBeNull()
    for (const name of names)
      expect(() => packaging({ environment: { ...environment, [name]: '' } })).toThrow(/all four/u)
    expect(packaging({ environment: { WIN_CSC_LINK: 'c.pfx' } }).forceCodeSigning).toBe(true)
  })

  test('takes updates from one address, and only over https', async () => {
    const updated = (url: string) => packaging({ environment: { CHECKPOINT_PANEL_UPDATES: url } })
    expect(updated('https://example.com/panel').publish).toEqual({
      provider: 'generic',
      url: 'https://example.com/panel',
    })
    expect(await configurationFault(updated('https://example.com/panel'))).toBeNull()
    expect(() => updated('http://example.com/panel')).toThrow(/https/u)
  })
})

test('the icons are pictures of their sizes, the same each time', async () => {
  const { pngs, ico } = await drawIcons()
  for (const [size, png] of pngs) {
    const head = Buffer.from(png)
    expect(head.subarray(1, 4).toString()).toBe('PNG')
    expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([size, size])
  }
  expect(ico.readUInt16LE(4)).toBe(7)
  const begins = [0, 1, 2, 3, 4, 5, 6].map((index) => ico.readUInt32LE(6 + index * 16 + 12))
  for (const begin of begins) expect(ico.subarray(begin + 1, begin + 4).toString()).toBe('PNG')
  expect((await drawIcons()).ico.equals(ico)).toBe(true)
})

/** Packs an archive again with one file more and one changed. */
async function alterArchive(archive: string): Promise<void> {
  const folder = join(dirname(dirname(dirname(archive))), 'taken-apart')
  extractAll(archive, folder)
  await writeFile(join(folder, 'out/main/stand-in.js'), 'x')
  await appendFile(join(folder, 'out/main/main.js'), '// more')
  await createPackageWithOptions(folder, archive, { unpackDir: 'out/powershell' })
}

describe('a packed program', () => {
  beforeAll(async () => {
    await writeIcons(iconFolder)
    await writeNotices(noticesFile, shippedBundles)
  })

  test('is what was built and nothing else, for Windows and for Linux, with what the guide says is there', async () => {
    const guides = await Promise.all(
      ['en', 'de'].map((one) => readFile(join(root, 'renderer/help', one, 'administrator-guide.md'), 'utf8')),
    )
    const [named = '', ...others] = guides.map((guide) => /resources\\[^`]+/u.exec(guide)?.[0] ?? '')
    expect(others).toEqual([named])
    const scripts: (readonly string[])[] = []
    const faults = await checkPackage(async ({ folder }) => {
      scripts.push(await readdir(join(folder, named.replaceAll('\\', '/'))))
    })
    expect(faults).toEqual([])
    expect(scripts).toHaveLength(2)
    for (const names of scripts) expect(names).toContain('Install-PanelEndpoint.ps1')
  })

  test('is refused where anything in it is not as it should be', async () => {
    const module = 'app.asar.unpacked/out/powershell/module/CheckpointPanel'
    const faults = await checkPackage(async ({ folder, platform }) => {
      const resources = join(folder, 'resources')
      if (platform === 'linux') {
        await appendFile(join(resources, module, 'CheckpointPanel.psm1'), '# more')
        await writeFile(join(resources, module, 'Public/Extra.ps1'), '')
        await writeFile(join(resources, 'app-update.yml'), '')
        await rm(join(folder, 'THIRD-PARTY-NOTICES.txt'))
        return
      }
      const executable = executableOf(folder, platform)
      await alterArchive(join(resources, 'app.asar'))
      await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true })
      const bytes = await readFile(executable)
      await writeFile(
        executable,
        bytes.toString('latin1').replaceAll('T\0h\0e\0 \0C\0h\0e', 'T\0h\0e\0 \0X\0h\0e'),
        'latin1',
      )
    })
    const place = 'out/powershell/module/CheckpointPanel'
    expect(faults).toEqual([
      `linux: the archive: ${place}/CheckpointPanel.psm1 is not the one that was built`,
      `linux: the folder beside the archive: ${place}/CheckpointPanel.psm1 is not the one that was built`,
      `linux: the folder beside the archive holds ${place}/Public/Extra.ps1, which has no business there`,
      'linux: resources/app-update.yml has no business there',
      'linux: THIRD-PARTY-NOTICES.txt is missing, or not the one that was written',
      'win32: the archive: out/main/main.js is not the one that was built',
      'win32: the archive holds out/main/stand-in.js, which has no business there',
      'win32: the fuse RunAsNode is not off',
      'win32: the executable does not hold the hash of its archive',
      'win32: CompanyName of the executable is The Xheckpoint Panel authors, not The Checkpoint Panel authors',
    ])
  })
})

describe('security rule 19, the fuses', () => {
  const wanted = [
    [FuseV1Options.RunAsNode, false],
    [FuseV1Options.EnableCookieEncryption, true],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    [FuseV1Options.EnableNodeCliInspectArguments, false],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    [FuseV1Options.OnlyLoadAppFromAsar, true],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ] as const

  test('each is missed when it alone is not set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'panel-'))
    await makeFakeElectron(folder, 'linux', '1.0.0')
    const executable = join(folder, 'electron')
    const set = (fuses: readonly (readonly [FuseV1Options, boolean])[]) =>
      flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(fuses) })
    await set(wanted)
    expect(await fuseFaults(executable)).toEqual([])
    for (const [fuse, on] of wanted) {
      await set([[fuse, !on]])
      expect(await fuseFaults(executable)).toEqual([
        `the fuse ${FuseV1Options[fuse]} is not ${on ? 'on' : 'off'}`,
      ])
      await set([[fuse, on]])
    }
    await rm(folder, { recursive: true })
  })
})
