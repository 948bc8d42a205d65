import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { root } from './root.mjs'

/** @typedef {import('vite').InlineConfig} Bundle */

const builtins = [...builtinModules, /^node:/u]

/** @type {Bundle} */
const common = { configFile: false, envDir: false, logLevel: 'warn' }

/**
 * One file that holds all it needs but Electron and Node: `main.js` in `folder`.
 * @param {string} entry
 * @param {string} folder
 * @returns {Bundle}
 */
export const nodeBundle = (entry, folder) => ({
  ...common,
  root,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: join(root, entry),
    outDir: folder,
    emptyOutDir: true,
    // The web shell runs under the oldest Node we support, Electron brings a newer one.
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: ['electron', ...builtins],
      output: { entryFileNames: 'main.js', codeSplitting: false },
    },
  },
})

/**
 * Every bundle by its name, which is also its folder in `out/`.
 * @type {Readonly<Record<string, Bundle>>}
 */
export const bundles = {
  renderer: {
    ...common,
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      // The content security policy has no `data:` for fonts and styles, and nothing inline for scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  },
  main: nodeBundle('electron/desktop/main.ts', join(root, 'out/main')),
  web: nodeBundle('electron/web/main.ts', join(root, 'out/web')),
  'host-process': nodeBundle('electron/host-process/main.ts', join(root, 'out/host-process')),
  doctor: nodeBundle('electron/doctor/main.ts', join(root, 'out/doctor')),
  preload: {
    ...common,
    root,
    publicDir: false,
    build: {
      outDir: join(root, 'out/preload'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      // A sandboxed preload can be neither an ES module nor more than one file.
      lib: {
        entry: join(root, 'electron/desktop/preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rolldownOptions: { external: ['electron', ...builtins] },
    },
  },
}
