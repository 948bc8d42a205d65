import { makeFailure } from '../../../shared/domain/failure.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { toastGiven, type Toast } from '../../store/toasts-slice.ts'
import { renderApp, type RenderedApp } from '../../testing/render-app.tsx'

const messages = page.getByRole('region', { name: 'Messages' })
const message = (text: string) => messages.getByRole('listitem').filter({ hasText: text })
const close = (text: string) => message(text).getByRole('button', { name: 'Close this message' })
const good = (id: string): Toast => ({
  id,
  tone: 'good',
  content: { kind: 'remark', text: `${id} went well.` },
})
const bad = (id: string): Toast => ({
  id,
  tone: 'bad',
  content: {
    kind: 'failure',
    failure: makeFailure(
      'OperationFailed',
      'startVirtualMachine',
      { vmName: id },
      { hostMessage: 'Not now.' },
    ),
  },
})

const failed = (id: string): string => `${id} was not started. Hyper-V refused it or failed.`

/** The window with some messages in it. */
async function withToasts(...toasts: readonly Toast[]): Promise<RenderedApp> {
  const app = renderApp()
  await expect.element(page.getByRole('grid')).toBeVisible()
  for (const toast of toasts) app.store.dispatch(toastGiven(toast))
  return app
}

beforeEach(() => page.viewport(1440, 900))

test('good news goes after eight seconds; a failure stays until it is closed, with the words of the host', async () => {
  const { clock } = await withToasts(good('First'), bad('Second'))
  await expect.element(message('First')).toBeVisible()
  await clock.advanceAsync(7_999)
  await expect.element(message('First')).toBeVisible()
  await clock.advanceAsync(1)
  await expect.element(message('First')).not.toBeInTheDocument()
  await clock.advanceAsync(3_600_000)
  await expect.element(message('Second')).toHaveTextContent('Not now.')
  await close('Second').click()
  await expect.element(messages).not.toBeInTheDocument()
})

test('a message under the pointer or with the focus stays, and goes a whole while after that', async () => {
  const { clock } = await withToasts(good('First'))
  await userEvent.hover(message('First'))
  await clock.advanceAsync(60_000)
  await expect.element(message('First')).toBeVisible()
  close('First').element().focus()
  await userEvent.unhover(message('First'))
  await clock.advanceAsync(60_000)
  await expect.element(message('First')).toBeVisible()
  page.getByRole('grid').element().focus()
  await clock.advanceAsync(7_999)
  await expect.element(message('First')).toBeVisible()
  await clock.advanceAsync(1)
  await expect.element(messages).not.toBeInTheDocument()
})

test('something that progresses does not make a message stay', async () => {
  const { clock, store } = await withToasts(good('First'))
  await expect.element(message('First')).toBeVisible()
  await clock.advanceAsync(4_000)
  store.dispatch(toastGiven(bad('Second')))
  await expect.element(message('Second')).toBeVisible()
  await clock.advanceAsync(4_000)
  await expect.element(message('First')).not.toBeInTheDocument()
})

test('F6 goes to the messages, Escape closes the one with the focus, and the last gives it back', async () => {
  await withToasts(bad('First'), bad('Second'))
  await expect.element(message('Second')).toBeVisible()
  page.getByRole('grid').element().focus()
  for (let pane = 0; pane < 8 && !messages.element().contains(document.activeElement); pane++)
    await userEvent.keyboard('{F6}')
  expect(document.activeElement).toBe(close('First').element())
  await userEvent.keyboard('{Escape}')
  await expect.element(message('First')).not.toBeInTheDocument()
  expect(document.activeElement).toBe(close('Second').element())
  await userEvent.keyboard('{Escape}')
  await expect.element(messages).not.toBeInTheDocument()
  expect(document.activeElement).not.toBe(document.body)
})

test('they wait while a dialog asks something, and are said all the same', async () => {
  const { clock, store } = await withToasts()
  await page.getByRole('row', { name: /^SRV-01\b/u }).click()
  await userEvent.keyboard('{Control>}e{/Control}')
  await expect.element(page.getByRole('alertdialog')).toBeVisible()
  store.dispatch(toastGiven(good('First')))
  await expect.poll(() => document.getElementById('announcer-polite')?.textContent).toBe('First went well.')
  await clock.advanceAsync(60_000)
  expect(messages.query()).toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(message('First')).toBeVisible()
})

test('many at once are said in one breath, failures at once and good news when there is a moment', async () => {
  await withToasts(good('A'), good('B'), bad('C'), good('D'), good('E'), bad('C'))
  const said = (politeness: string) => document.getElementById(`announcer-${politeness}`)?.textContent
  await expect
    .poll(() => said('polite'))
    .toBe('A went well. B went well. D went well. And 1 more: see Activities.')
  await expect.poll(() => said('assertive')).toBe(failed('C'))
  expect(document.getElementById('announcer-polite')?.closest('#root')).toBeNull()
})

test('a failure that comes twice, as its activity and as its reply, is said once and not cut off', async () => {
  const heard: string[] = []
  const { store } = await withToasts()
  const region = document.getElementById('announcer-assertive')
  const ear = new MutationObserver(() => heard.push(region?.textContent ?? ''))
  if (region) ear.observe(region, { childList: true })
  store.dispatch(toastGiven(bad('First')))
  await expect.element(message('First')).toBeVisible()
  store.dispatch(toastGiven(bad('First')))
  await expect.poll(() => heard).toContain(failed('First'))
  store.dispatch(toastGiven(bad('Second')))
  await expect.poll(() => heard).toContain(failed('Second'))
  ear.disconnect()
  expect(heard).not.toContain('')
})

test.each([
  [1440, 900],
  [880, 700],
  [640, 600],
])('at %i x %i they cover nothing of the tree, nor the strip', async (width, height) => {
  await withToasts(...['First', 'Second', 'Third', 'Fourth', 'Fifth'].map(bad))
  await page.viewport(width, height)
  await expect.element(message('Fifth')).toBeInTheDocument()
  const box = messages.element().getBoundingClientRect()
  const tree = page.getByRole('region', { name: 'Checkpoints' }).element().getBoundingClientRect()
  const strip = page.getByRole('contentinfo').element().getBoundingClientRect()
  expect(box.left >= tree.right || box.top >= tree.bottom).toBe(true)
  expect(box.bottom).toBeLessThanOrEqual(strip.top)
})
