import { join } from 'node:path'
import { bundles } from './bundles.mjs'
import { cacheFolder, root } from './root.mjs'

/** @typedef {import('electron-builder').Configuration} Configuration */

/** By this name Windows knows the program: in its taskbar, its notifications and its installers. */
const APP_ID = 'CheckpointPanel.CheckpointPanel'
/** Windows Installer tells by it that two versions are one program. It must never change. */
const UPGRADE_CODE = '7E2C3C52-54C1-4D0B-9C0F-4B0E6A4D7F35'

/** @type {('x64' | 'arm64')[]} */
const BOTH = ['x64', 'arm64']

/**
 * The parts of `out/` that go into the archive. Source maps would double it, and the web shell and the doctor
 * need a Node.
 */
export const shipped = [
  'main/main.js',
  'host-process/main.js',
  'preload/preload.cjs',
  'renderer',
  'powershell',
  'powershell.json',
]

/** The bundles among it. */
export const shippedBundles = shipped
  .map((path) => path.split('/')[0] ?? '')
  .filter((name) => Object.hasOwn(bundles, name))

/** Where the icons are drawn before anything is packed. */
export const iconFolder = join(cacheFolder, 'icons')
/** Where the notices are written before anything is packed. */
export const noticesFile = join(cacheFolder, 'notices.txt')
/** The files beside the executable for people to read, and their sources. */
export const papers = [
  { from: join(root, 'LICENSE'), to: 'LICENSE' },
  { from: noticesFile, to: 'THIRD-PARTY-NOTICES.txt' },
]

/**
 * How the program is signed. Nothing in the repository signs: whoever releases says by what. With neither of the two
 * the installers are unsigned, and Windows says so to whoever starts them.
 *
 * - Azure Artifact Signing: the four variables below, and those by which its client signs in.
 *   https://learn.microsoft.com/azure/artifact-signing/
 * - a certificate file: `WIN_CSC_LINK` and `WIN_CSC_KEY_PASSWORD`, which electron-builder reads by itself.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ forceCodeSigning: boolean, win: Partial<import('electron-builder').WindowsConfiguration> }}
 */
function signing(environment) {
  const {
    CHECKPOINT_PANEL_SIGN_ENDPOINT: endpoint,
    CHECKPOINT_PANEL_SIGN_ACCOUNT: codeSigningAccountName,
    CHECKPOINT_PANEL_SIGN_PROFILE: certificateProfileName,
    CHECKPOINT_PANEL_SIGN_PUBLISHER: publisherName,
  } = environment
  const given = [endpoint, codeSigningAccountName, certificateProfileName, publisherName]
  if (endpoint && codeSigningAccountName && certificateProfileName && publisherName)
    return {
      forceCodeSigning: true,
      win: { azureSignOptions: { endpoint, codeSigningAccountName, certificateProfileName, publisherName } },
    }
  if (given.some(Boolean))
    throw new Error(
      'Signing needs all four of CHECKPOINT_PANEL_SIGN_ENDPOINT, _ACCOUNT, _PROFILE and _PUBLISHER.',
    )
  return {
    forceCodeSigning: Boolean(environment['WIN_CSC_LINK']),
    win: {},
  }
}

/**
 * Where installed programs look for updates; `null`, unless whoever packages says otherwise, is nowhere.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ readonly provider: 'generic', readonly url: string } | null}
 */
function updates({ CHECKPOINT_PANEL_UPDATES: url }) {
  if (!url) return null
  if (!url.startsWith('https://')) throw new Error('CHECKPOINT_PANEL_UPDATES must be an address of https.')
  return { provider: 'generic', url }
}

/**
 * How the program is packed, for electron-builder.
 * @param {{ readonly environment?: NodeJS.ProcessEnv, readonly output?: string, readonly electronDist?: string }} [given]
 *   `electronDist`: a folder with Electron's runtime, instead of downloading it
 * @returns {Configuration}
 */
export function packaging({ environment = process.env, output = join(root, 'dist'), electronDist } = {}) {
  const { win, forceCodeSigning } = signing(environment)
  return {
    appId: APP_ID,
    productName: 'Checkpoint Panel',
    executableName: 'checkpoint-panel',
    copyright: 'Copyright (c) 2026 The Checkpoint Panel authors',
    extraMetadata: { author: { name: 'The Checkpoint Panel authors' } },
    directories: { output, buildResources: iconFolder },
    ...(electronDist === undefined ? {} : { electronDist }),
    // Nothing of node_modules: the bundles hold what they need.
    files: [
      'package.json',
      ...shipped.flatMap((path) => [`out/${path}`, `out/${path}/**`]),
      '!**/*.map',
      '!node_modules',
    ],
    extraFiles: papers,
    asar: true,
    // PowerShell reads files, not archives; main.js has the table to check them by, and is in the archive.
    asarUnpack: ['out/powershell/**'],
    npmRebuild: false,
    electronLanguages: ['en-US', 'de'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    publish: updates(environment),
    protocols: [{ name: 'Checkpoint Panel', schemes: ['checkpoint-panel'] }],
    artifactName: 'checkpoint-panel-${version}-${arch}.${ext}',
    forceCodeSigning,
    win: {
      ...win,
      icon: join(iconFolder, 'icon.ico'),
      // Hyper-V Administrators need no elevation, and who does is told.
      requestedExecutionLevel: 'asInvoker',
      target: [
        ...['nsis', 'portable', 'zip'].map((target) => ({ target, arch: BOTH })),
        // For arm64 electron-builder puts an arm64 program into an MSI that says it is for x64.
        { target: 'msi', arch: ['x64'] },
      ],
    },
    nsis: {
      artifactName: 'checkpoint-panel-setup-${version}-${arch}.${ext}',
      // One file for each processor is enough; a third with both would be twice as large.
      buildUniversalInstaller: false,
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      // Settings and history outlive the program.
      deleteAppDataOnUninstall: false,
      createDesktopShortcut: false,
      include: join(root, 'build/installer.nsh'),
    },
    portable: {
      buildUniversalInstaller: false,
      artifactName: 'checkpoint-panel-portable-${version}-${arch}.${ext}',
    },
    msi: { oneClick: false, perMachine: true, upgradeCode: UPGRADE_CODE, createDesktopShortcut: false },
    linux: {
      icon: iconFolder,
      category: 'System',
      target: [{ target: 'tar.gz', arch: ['x64', 'arm64'] }],
    },
    toolsets: { nsis: '1.2.1', winCodeSign: '1.1.0' },
  }
}
