import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { demoHost, localHost } from '../../shared/services/built-in-hosts.ts'
import type { KnownHost } from '../../shared/services/ports.ts'
import { nullShell } from '../../shared/services/null-shell.ts'
import { renderApp } from '../testing/render-app.tsx'

const asked: (string | null)[] = []

/** The window over one host, in a shell that can ask for a folder and is answered with `chosen`. */
function openExport(host: KnownHost, chosen: string | null) {
  asked.length = 0
  const plain = nullShell('1.0')
  const shell = {
    ...plain,
    program: { ...plain.program, canBrowse: true },
    chooseFolder: async (start: string | null) => {
      asked.push(start)
      return chosen
    },
  }
  return renderApp({ ports: { hosts: [host], shell } })
}
const dialog = () => page.getByRole('dialog')
const location = () => dialog().getByRole('textbox', { name: 'Location' })
const browse = () => dialog().getByRole('button', { name: 'Browse...' })

async function pressExport(): Promise<void> {
  await page
    .getByRole('grid')
    .getByRole('row', { name: /^SRV-01\b/u })
    .click()
  await page
    .getByRole('treegrid')
    .getByRole('row', { name: /^Pre-patch/u })
    .click()
  await page.getByRole('region', { name: 'Actions' }).getByRole('button', { name: 'Export...' }).click()
  await expect.element(location()).toBeVisible()
}

beforeEach(() => page.viewport(1440, 900))

describe('a folder of the host', () => {
  test('is browsed for on this computer, from what is typed, and then looked at by the host', async () => {
    openExport(localHost('PC'), 'D:\\Exports')
    await pressExport()
    await location().fill('D:\\')
    await browse().click()
    await expect.element(location()).toHaveValue('D:\\Exports')
    await expect.element(dialog()).toHaveTextContent('The folder is there.')
    expect(asked).toEqual(['D:\\'])
  })

  test('stays as it was typed where nothing is chosen', async () => {
    openExport(localHost('PC'), null)
    await pressExport()
    await browse().click()
    expect(asked).toEqual([null])
    await expect.element(location()).toHaveValue('')
  })

  test('cannot be browsed for on another computer: its folders are not here', async () => {
    openExport(demoHost, 'D:\\Exports')
    await pressExport()
    await expect.element(browse()).not.toBeInTheDocument()
  })

  test('is asked about once typing has paused, not at every key, and at once when the field is left', async () => {
    const { requests } = openExport(localHost('PC'), null)
    await pressExport()
    const checks = () => requests.filter(({ name }) => name === 'checkFolder').map(({ input }) => input)
    await location().click()
    await userEvent.keyboard('D:\\Exports')
    await userEvent.tab()
    await expect.element(dialog()).toHaveTextContent('The folder is there.')
    await expect.poll(checks).toContainEqual({ hostId: 'local', folder: 'D:\\Exports\\SRV-01' })
    expect(checks().length).toBeLessThan('D:\\Exports'.length)
  })
})
