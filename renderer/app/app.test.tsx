import { failureText } from '../../shared/words/failures.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HostError, makeFailure } from '../../shared/domain/failure.ts'
import { localHost } from '../../shared/services/built-in-hosts.ts'
import { nullShell } from '../../shared/services/null-shell.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import { renderApp } from '../testing/render-app.tsx'
import { START } from '../testing/memory-bridge.ts'

const COUNT = seeds.demo(START).machines.length

const machine = (name: string) => page.getByRole('grid').getByRole('row', { name: new RegExp(`^${name}\\b`) })
const node = (name: string) => page.getByRole('treegrid').getByRole('row', { name: new RegExp(`^${name}`) })
const action = (name: string) =>
  page.getByRole('region', { name: 'Actions' }).getByRole('button', { name, exact: true })

const announced = (politeness: 'polite' | 'assertive'): string =>
  document.getElementById(`announcer-${politeness}`)?.textContent ?? ''

beforeEach(() => page.viewport(1440, 900))

describe('the window', () => {
  test('lists the machines of the host, and shows the checkpoints of the one that is picked', async () => {
    renderApp()
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(COUNT + 1))
    await machine('SRV-01').click()
    await expect.element(page.getByRole('treegrid', { name: 'Checkpoints of SRV-01' })).toBeVisible()
    await expect.element(node('Now')).toHaveAttribute('aria-level', '3')
    await expect.element(page.getByRole('banner')).toHaveTextContent('Demo')
  })

  test('is walked through by F6, and the list by arrows, Home, End and letters', async () => {
    renderApp()
    await expect.element(machine('APP-02')).toHaveAttribute('aria-selected', 'true')
    page.getByRole('grid').element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(machine('ARCHIVE-03')).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('srv')
    await expect.element(machine('SRV-01')).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{Home}')
    await expect.element(machine('APP-02')).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{F6}')
    expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull()
    await userEvent.keyboard('{Shift>}{F6}{/Shift}')
    expect(document.activeElement?.getAttribute('role')).toBe('grid')
  })

  test('sorts by a heading with keys, and says which way', async () => {
    renderApp()
    await expect.element(machine('APP-02')).toBeVisible()
    page.getByRole('grid').element().focus()
    await userEvent.keyboard('{ArrowUp}{Enter}')
    const heading = page.getByRole('columnheader', { name: 'Name' })
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    await expect.element(machine('APP-02')).toHaveAttribute('aria-rowindex', String(COUNT + 1))
    await expect.element(machine('APP-02')).toHaveAttribute('aria-selected', 'true')
  })

  test('filters by plain words, says when nothing fits, and clears', async () => {
    renderApp()
    await expect.element(machine('APP-02')).toBeVisible()
    await userEvent.keyboard('{Control>}f{/Control}')
    await userEvent.keyboard('srv running')
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
    await userEvent.keyboard(' nowhere')
    await expect.element(page.getByText('No virtual machine fits "srv running nowhere".')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(COUNT + 1))
  })
})

describe('a command', () => {
  test('makes a checkpoint at once by Ctrl+K, between Now and what it ran on, and tells of it', async () => {
    renderApp()
    await machine('SRV-01').click()
    await expect.element(node('Now')).toBeVisible()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(node('SRV-01 - ')).toHaveAttribute('aria-level', '3')
    await expect.element(node('Now')).toHaveAttribute('aria-level', '4')
    await expect.poll(() => announced('polite')).toMatch(/^A production checkpoint of SRV-01 was created/u)
  })

  test('that cannot run keeps its place, shows why, and says why when it is tried', async () => {
    renderApp()
    await machine('SRV-01').click()
    await expect.element(action('Start')).toHaveAttribute('aria-disabled', 'true')
    await expect.element(action('Start')).toHaveAccessibleDescription('It is already Running.')
    await action('Start').click({ force: true })
    await expect.poll(() => announced('assertive')).toBe('Start is not available. It is already Running.')
  })

  test('stands in the menu of Shift+F10 with its reason, and the menu stays open when it cannot run', async () => {
    renderApp()
    await machine('SRV-01').click()
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    const item = page.getByRole('menuitem', { name: 'Start' })
    await expect.element(item).toHaveAttribute('aria-disabled', 'true')
    await expect.element(item).toHaveAccessibleDescription(/^It is already Running\./)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.element(item).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(item).not.toBeInTheDocument()
    expect(document.activeElement?.getAttribute('role')).toBe('grid')
  })

  test('by Enter on a checkpoint opens its prompt, which gives focus back to the checkpoint', async () => {
    const { store } = renderApp()
    await machine('SRV-01').click()
    await node('Pre-patch').click()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alertdialog', { name: /Apply "Pre-patch" to SRV-01/ })).toBeVisible()
    expect(store.getState().dialog.open).toMatchObject({ kind: 'applyCheckpoint', revert: false })
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^Pre-patch/)
  })

  test('from a menu opens a dialog, waits for the host, and gives focus back to the list', async () => {
    renderApp()
    await machine('SRV-01').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Settings...' }).click()
    await expect.element(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('grid')
  })

  test('is in a menu of the title bar where the window is narrow, and gives focus back to its button', async () => {
    await page.viewport(800, 900)
    renderApp()
    await machine('SRV-01').click()
    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name: 'Revert...' }).click()
    await expect.element(page.getByRole('alertdialog', { name: /Revert SRV-01/ })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement?.textContent).toBe('Actions')
  })

  test('by Enter on Now says that it is the current state', async () => {
    renderApp()
    await machine('SRV-01').click()
    await node('Now').click()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => announced('assertive')).toContain('Now is the current state itself.')
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument()
  })

  test('has no key in the filter box', async () => {
    const { requests } = renderApp()
    await expect.element(machine('APP-02')).toBeVisible()
    await page.getByRole('combobox').click()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(requests.map(({ name }) => name)).not.toContain('createCheckpoint')
  })
})

describe('the tree', () => {
  test('collapses and expands by keys, all of it by *', async () => {
    renderApp()
    await machine('SRV-01').click()
    await node('Clean install').click()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(node('Baseline with SQL')).not.toBeInTheDocument()
    await userEvent.keyboard('*')
    await expect.element(node('Baseline with SQL')).toBeVisible()
  })

  test('says that a machine has no checkpoints', async () => {
    renderApp()
    await machine('SQL-NODE-A').click()
    await expect.element(page.getByText('The selected virtual machine has no checkpoints.')).toBeVisible()
  })
})

describe('a host', () => {
  test('without machines says so', async () => {
    renderApp({ world: seeds.empty(START) })
    await expect.element(page.getByText('This host has no virtual machines.')).toBeVisible()
  })

  test('that is this computer and cannot be used says why and what was found, and leads on: to another computer, or by its button to the demo', async () => {
    const failing = makeFailure('HyperVMissing', 'getInventory', {})
    const { clock } = renderApp({
      ports: {
        hosts: [localHost('THIS-PC')],
        shell: nullShell('1.0', {}, async () => [{ what: 'module', ok: false, text: 'not found.' }]),
        openHost: ({ kind }) => {
          const host = createSimulatorHost(
            createSimulator({ clock, world: seeds.demo(START), newId: () => '', pace: 0 }),
          )
          if (kind === 'demo') return host
          return {
            ...host,
            calls: { ...host.calls, getInventory: () => Promise.reject(new HostError(failing)) },
          }
        },
      },
    })
    await expect.element(page.getByText(failureText(failing))).toBeVisible()
    await expect.element(page.getByRole('definition')).toHaveTextContent('in the way: not found.')
    await page.getByRole('button', { name: 'Connect to another computer...' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Connect to Server' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Open the demo' }).click()
    await expect.element(machine('SRV-01')).toBeVisible()
    await expect.element(page.getByRole('banner')).toHaveTextContent('Demo')
  })

  test.each([
    ['offered', 'Start as administrator', ['startAsAdministrator']],
    ['byHand', 'Copy', []],
  ] as const)(
    'that needs the rights that Windows withheld says how to get them, which are %s',
    async (elevation, button, asked) => {
      const denied = makeFailure('AccessDenied', 'getInventory', {})
      const { clock, requests } = renderApp({
        ports: {
          hosts: [localHost('THIS-PC')],
          shell: { ...nullShell('1.0', { elevation }), startAsAdministrator: async () => undefined },
          openHost: () => {
            const host = createSimulatorHost(
              createSimulator({ clock, world: seeds.demo(START), newId: () => '', pace: 0 }),
            )
            return {
              ...host,
              calls: { ...host.calls, getInventory: () => Promise.reject(new HostError(denied)) },
            }
          },
        },
      })
      await expect.element(page.getByText(/Windows withheld their rights/)).toBeVisible()
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect
        .poll(() => requests.map(({ name }) => name).filter((name) => name === 'startAsAdministrator'))
        .toEqual(asked)
    },
  )

  test('that stops answering keeps its last reading, greyed and dated', async () => {
    const { simulator, clock } = renderApp()
    await expect.element(machine('SRV-01')).toBeVisible()
    simulator.addFault({ at: 'getInventory', phase: 'before', call: 1, effect: { kind: 'lost' } })
    await clock.advanceAsync(2_000)
    await expect.element(page.getByText(/^as of /)).toBeVisible()
    await expect.element(machine('SRV-01')).toBeVisible()
    await expect.element(action('Checkpoint')).toHaveAttribute('aria-disabled', 'true')
    await clock.advanceAsync(2_000)
    await expect.element(page.getByText(/^as of /)).not.toBeInTheDocument()
  })
})
