import { seeds } from '../shared/simulator/seeds.ts'
import { expect, test } from './fixtures.ts'

test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 1, isDemo: true } })

test('shows the machines of the demo, under the name of its host', async ({ panel, page }) => {
  await expect(page).toHaveTitle('Checkpoint Panel - DEMO-HV-01')
  await expect(page.getByRole('banner')).toContainText('Demo')
  await expect(panel.machine('SRV-01')).toContainText('Running')
})

test('gives its page no Node and nothing of Electron', async ({ panel }) => {
  const seen = await panel.page.evaluate(() =>
    [
      'process',
      'require',
      'module',
      'exports',
      'Buffer',
      'electron',
      'ipcRenderer',
      'standInForElectron',
    ].filter((name) => name in globalThis),
  )
  expect(seen).toEqual([])
  const given = await panel.page.evaluate(() => {
    const bridge = (globalThis as unknown as { readonly panel: object }).panel
    return [Object.keys(bridge).toSorted(), Object.isFrozen(bridge)]
  })
  expect(given).toEqual([['invoke', 'shell', 'subscribe'], true])
})

test('loads nothing from elsewhere, leads nowhere else and opens no window', async ({
  panel,
  page,
  complaints,
}) => {
  const address = page.url()
  const outcome = await page.evaluate(async () => ({
    fetched: await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
    opened: window.open('https://example.com/') === null ? 'refused' : 'opened',
  }))
  expect(outcome).toEqual({ fetched: 'refused', opened: 'refused' })
  expect(complaints.splice(0).join('\n')).toContain('Content Security Policy')
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = 'https://example.com/'
    link.click()
    location.href = 'https://example.org/'
  })
  await panel.machine('SRV-01').click()
  await expect(panel.node('Pre-patch')).toBeVisible()
  expect(page.url()).toBe(address)
  expect(
    page
      .context()
      .pages()
      .filter((one) => one.url().includes('example')),
  ).toEqual([])
})

test('is denied what a browser would ask its user about', async ({ panel }) => {
  const state = await panel.page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  )
  expect(state).toBe('denied')
})

test('a command chosen in the menu of the system is done in the window', async ({ panel, desktop }) => {
  await panel.machine('SRV-01').click()
  await expect(async () => {
    await desktop.window.chooseInMenu('Virtual machine', 'Checkpoint')
  }).toPass()
  await expect(panel.node('SRV-01 - ')).toBeVisible()
})

test('closed in the middle of a command it asks, and stays when told so', async ({ panel, desktop }) => {
  await panel.machine('SRV-01').click()
  await panel.command('Checkpoint').click()
  await expect(panel.page.getByRole('contentinfo')).toContainText(/SRV-01/u)
  expect(await desktop.window.close(2)).toBe(false)
  expect(await desktop.window.asked()).toEqual([expect.stringContaining('SRV-01')])
  await expect(panel.node('SRV-01 - ')).toBeVisible()
  await expect.poll(() => desktop.window.close(2)).toBe(true)
})

test('is shown anew after its page has crashed, and after a second crash says that nothing was interrupted', async ({
  panel,
  page,
  desktop,
}) => {
  test.skip(desktop.runtime === 'electron', 'Playwright is done with a page whose process has ended')
  await panel.machine('SRV-01').click()
  const shown = page.waitForEvent('load')
  await desktop.window.crash()
  await shown
  await expect(panel.machine('SRV-01')).toHaveAttribute('aria-selected', 'false')
  await desktop.window.crash()
  await expect(page.getByRole('main')).toContainText('nothing was interrupted')
  await page.getByRole('link').click()
  await expect(panel.machine('SRV-01')).toBeVisible()
})
