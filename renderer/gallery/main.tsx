// eslint-disable-next-line import/no-unassigned-import -- the language is set before anything reads words
import './language.ts'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { currentLocale } from '../../shared/words/language.ts'
import { followEvents } from '../api/host-events.ts'
import { panelApi } from '../api/panel-api.ts'
import { selectInventory } from '../api/selectors.ts'
import { App } from '../app/app.tsx'
import { PlainPage } from '../app/plain-page.tsx'
import { type AppStore, createStore } from '../store/create-store.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { machineSelected, nodeSelected } from '../store/selection-slice.ts'
import { createMemoryBridge } from '../testing/memory-bridge.ts'
import { prepareAnnouncer } from '../ui/announcer.ts'
import { type Specimen, specimens } from './specimens.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

function select({ dispatch, getState }: AppStore, { machine, checkpoint, dialog }: Specimen): void {
  const inventory = selectInventory(getState())
  const hostId = getState().selection.hostId
  const vmId = inventory?.machines.find(({ name }) => name === machine)?.id
  if (hostId === null || vmId === undefined) return
  dispatch(machineSelected({ hostId, vmId }))
  const nodeId = inventory?.checkpoints.find((one) => one.vmId === vmId && one.name === checkpoint)?.id
  if (nodeId !== undefined) dispatch(nodeSelected({ vmId, nodeId }))
  if (dialog) dispatch(dialogOpened(dialog))
}

const control = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button, label, [role="tab"]')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )

/** Presses what bears a name, once it is there. */
async function press(name: string): Promise<void> {
  while (!control(name)) await new Promise((resolve) => requestAnimationFrame(resolve))
  control(name)?.click()
}

/** Shows the window in one state; where it was wanted, `data-ready` says that everything it needed has come. */
async function showSpecimen(specimen: Specimen): Promise<void> {
  const { options } = specimen
  const memory = createMemoryBridge(options)
  const store = createStore(memory.bridge)
  followEvents(memory.bridge, store)
  prepareAnnouncer()
  root.render(
    <Provider store={store}>
      <I18nProvider locale={currentLocale() ?? 'en'}>
        <App />
      </I18nProvider>
    </Provider>,
  )
  const isAnswered = (): boolean => {
    const { queries } = store.getState()[panelApi.reducerPath]
    return Object.values(queries).some((query) => query?.endpointName === 'getInventory')
  }
  while (!isAnswered()) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
  select(store, specimen)
  await specimen.act?.(memory, store)
  for (const name of specimen.press ?? []) await press(name)
  // Sizes are asked for once their lines have stood still for a moment.
  setTimeout(() => {
    document.documentElement.dataset['ready'] = ''
  }, 600)
}

const Index = () => (
  <PlainPage title="Gallery">
    <ul>
      {specimens.map(({ name }) => (
        <li key={name}>
          <a href={`?specimen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  </PlainPage>
)

const wanted = new URLSearchParams(location.search).get('specimen')
const specimen = specimens.find(({ name }) => name === wanted)
if (specimen) await showSpecimen(specimen)
else root.render(<Index />)
