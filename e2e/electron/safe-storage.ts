import type * as Electron from 'electron'
import { mustBeReady, state } from './state.ts'

/** Seals by turning every bit: enough to tell whether something was sealed at all. */
const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => 255 - byte))

export const safeStorage: Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  isAsyncEncryptionAvailable: async () => {
    mustBeReady('safeStorage.isAsyncEncryptionAvailable')
    return true
  },
  encryptStringAsync: async (text) => turned(Buffer.from(text)),
  decryptStringAsync: async (blob) => ({ result: turned(blob).toString(), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => (state.ready ? state.backend : 'unknown'),
}
