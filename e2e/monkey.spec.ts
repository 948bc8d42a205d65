import { checkpointTree, type CheckpointNode } from '../shared/domain/checkpoint-tree.ts'
import { inventoryRecord } from '../shared/simulator/host-records.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import { words } from '../shared/words/words.ts'
import { expect, test } from './fixtures.ts'
import { createMonkey, randomFault, seededRandom } from './monkey.ts'

const SEED = Number(process.env['MONKEY_SEED'] ?? 20_261_121)
const COMMANDS = Number(process.env['MONKEY_COMMANDS'] ?? 120)

// A trace of thousands of steps takes longer than the steps.
test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 0 }, trace: 'off' })

/** The nodes of a tree from top to bottom, each with its depth. */
const outline = (nodes: readonly CheckpointNode[], depth = 1): readonly string[] =>
  nodes.flatMap(({ id, children }) => [`${depth} ${id}`, ...outline(children, depth + 1)])

// Two windows, each with a host of its own, keep two processors at work.
for (const seed of [SEED, SEED + 1])
  test(`of ${COMMANDS} random commands, the half with seed ${seed} leaves the window whole, and it shows what is true of the host`, async ({
    panel,
    page,
    host,
    complaints,
  }) => {
    // Less than a minute, where nothing else is at work.
    test.setTimeout(480_000)
    const random = seededRandom(seed)
    const monkey = createMonkey(page, random)
    try {
      for (let count = 0; count < COMMANDS / 2; count++) {
        if (random.chance(10)) host.simulator.addFault(randomFault(random))
        await monkey.command()
        expect(complaints).toEqual([])
      }
      await monkey.leave()
    } catch (error) {
      throw new Error(
        `With MONKEY_SEED=${seed}, after ${monkey.steps.length} steps:\n${monkey.steps.slice(-20).join('\n')}`,
        { cause: error },
      )
    }

    const { machines, checkpoints } = inventoryRecord(host.simulator.world(), Date.now())
    const shown = (id: string) => page.locator(`[id="machine-demo/${id}"]`)
    for (const { id, name, state, parentCheckpointId } of machines) {
      await shown(id).scrollIntoViewIfNeeded()
      await expect(shown(id), name).toContainText(words.stateLabel(state))
      await shown(id).click()
      const own = checkpoints.filter(({ vmId }) => vmId === id)
      const nodes = () =>
        panel.tree
          .getByRole('row')
          .evaluateAll((rows) =>
            rows.map((row) => `${row.getAttribute('aria-level')} ${row.getAttribute('data-key')}`),
          )
      if (own.length === 0) {
        await expect(panel.tree).toBeHidden()
        continue
      }
      await panel.tree.getByRole('row').first().click()
      await page.keyboard.press('*')
      await expect.poll(nodes, name).toEqual(outline(checkpointTree(own, parentCheckpointId)))
    }
  })
