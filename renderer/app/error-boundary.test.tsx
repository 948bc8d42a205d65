import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ErrorBoundary } from './error-boundary.tsx'
import { renderElement } from '../testing/render-app.tsx'

const Broken = (): never => {
  throw new Error('it broke here')
}

test('a window that breaks says so, with what a report needs and a way on', async () => {
  // React reports a caught error too, and that would look like a failure of the test.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  renderElement(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.element(page.getByText(/it broke here/u)).toBeVisible()
  await expect.element(page.getByRole('button')).toBeEnabled()
})

test('a window that is well shows what it holds', async () => {
  renderElement(
    <ErrorBoundary>
      <p>All is well.</p>
    </ErrorBoundary>,
  )
  await expect.element(page.getByText('All is well.')).toBeVisible()
})
