import { Provider } from 'react-redux'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { createStore } from '../../store/create-store.ts'
import { sampleId } from '../../../shared/testing/sample-records.ts'
import { inventoryOf, machineOf } from '../../testing/inventory.ts'
import { createMemoryBridge, START } from '../../testing/memory-bridge.ts'
import { renderElement } from '../../testing/render-app.tsx'
import { MachineGrid } from './machine-grid.tsx'
import { createMachineRows, lineId } from '../../api/machine-rows.ts'

/** Machines that note the names of those whose line reads its memory, which nothing else in the list does. */
function watched(count: number) {
  const rendered: string[] = []
  const machine = (number: number, cpuUsage = 1): VirtualMachine => ({
    ...machineOf(number, { cpuUsage }),
    get memoryAssigned() {
      rendered.push(`VM-${number}`)
      return 1024 ** 3
    },
  })
  return {
    machine,
    machines: Array.from({ length: count }, (_, index) => machine(index)),
    takeRendered: () => [...new Set(rendered.splice(0))].toSorted(),
  }
}

function renderGrid() {
  const store = createStore(createMemoryBridge().bridge)
  const makeRows = createMachineRows()
  const statusOf = () => 'Operating normally'
  const element = (machines: readonly VirtualMachine[], readAt = START, isStale = false) => (
    <Provider store={store}>
      <div style={{ display: 'flex', flexDirection: 'column', height: 400 }}>
        <MachineGrid
          rows={makeRows({ id: 'demo', name: 'HV-01' }, inventoryOf(machines))}
          selectedId={lineId('demo', store.getState().selection.vmByHost['demo'] ?? '')}
          selectedIds={[]}
          sort={{ column: 'name', descending: false }}
          rowHeight={28}
          readings={new Map([['demo', { agesAt: readAt, isStale }]])}
          statusOf={statusOf}
        />
      </div>
    </Provider>
  )
  return { store, element }
}

beforeEach(() => page.viewport(1440, 900))

describe('the list of machines', () => {
  test('renders no line for a reading in which only time went by, and three for three that changed', async () => {
    const { machine, machines, takeRendered } = watched(12)
    const { element } = renderGrid()
    const render = renderElement(element(machines))
    await expect.element(page.getByRole('row', { name: /^VM-11/ })).toBeVisible()
    expect(takeRendered()).toHaveLength(12)

    render(element(machines, START + 2_000, true))
    await expect.poll(() => page.getByRole('grid').element().getAttribute('class')).toContain('stale')
    expect(takeRendered()).toEqual([])

    const changed = machines.map((one, index) => (index < 3 ? machine(index, 50) : one))
    render(element(changed, START + 4_000))
    await expect.element(page.getByRole('row', { name: /^VM-2 .*50 %/ })).toBeVisible()
    expect(takeRendered()).toEqual(['VM-0', 'VM-1', 'VM-2'])
  })

  test('holds ten thousand machines, of which it renders those in sight and the selected one', async () => {
    const machines = Array.from({ length: 10_000 }, (_, index) => machineOf(index))
    const { element, store } = renderGrid()
    const render = renderElement(element(machines))
    const grid = page.getByRole('grid')
    await expect.element(grid).toHaveAttribute('aria-rowcount', '10001')
    grid.element().focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => store.getState().selection.vmByHost['demo']).toBe(sampleId(9_999))
    render(element(machines))
    await expect
      .element(page.getByRole('row', { name: /^VM-9999/ }))
      .toHaveAttribute('aria-rowindex', '10001')
    expect(page.getByRole('row').elements().length).toBeLessThan(60)

    grid.element().scrollTop = 0
    await expect.element(page.getByRole('row', { name: /^VM-0 / })).toBeVisible()
    const active = grid.element().getAttribute('aria-activedescendant') ?? ''
    expect(document.getElementById(active)?.textContent).toContain('VM-9999')
  })

  test('has a column as wide as its edge is dragged, within limits, until the mouse is let go', async () => {
    const { machines } = watched(1)
    const { element, store } = renderGrid()
    renderElement(element(machines))
    const heading = page.getByRole('columnheader', { name: 'State' })
    await expect.element(heading).toBeVisible()
    const grip = heading.element().querySelector('[data-grip]')
    const mouse = (type: string, clientX: number, on: EventTarget | null = document): void =>
      void on?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX }))
    const width = (): number | undefined => store.getState().layout.columns.widths['state']
    const before = heading.element().getBoundingClientRect().width

    mouse('mousedown', 300, grip)
    mouse('mousemove', 340)
    await expect.poll(width).toBe(before + 40)
    mouse('mousemove', 9_000)
    await expect.poll(width).toBe(640)
    mouse('mousemove', 0)
    await expect.poll(width).toBeLessThan(before)
    mouse('mousemove', 310)
    mouse('mouseup', 310)
    mouse('mousemove', 400)
    await expect.poll(width).toBe(before + 10)
  })
})
