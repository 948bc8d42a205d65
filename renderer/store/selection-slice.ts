import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/** What the user has selected and opened up. A selection outlives what it points to, so that a refresh never moves it. */
export interface SelectionState {
  readonly hostId: string | null
  /** The selected machine of each host. */
  readonly vmByHost: Readonly<Record<string, string>>
  /** The selected node of each machine's tree: a checkpoint's id or `NOW_ID`. */
  readonly nodeByVm: Readonly<Record<string, string>>
  /** The collapsed nodes of each machine's tree; all others are expanded. */
  readonly collapsedByVm: Readonly<Record<string, readonly string[]>>
  /** The words that the list of machines is filtered by. */
  readonly filter: string
}

const initialState: SelectionState = {
  hostId: null,
  vmByHost: {},
  nodeByVm: {},
  collapsedByVm: {},
  filter: '',
}
const NONE: readonly string[] = []

const slice = createSlice({
  name: 'selection',
  initialState,
  reducers: {
    hostSelected: (state, { payload }: PayloadAction<string>) => {
      state.hostId = payload
    },
    machineSelected: (state, { payload }: PayloadAction<{ hostId: string; vmId: string }>) => {
      state.vmByHost[payload.hostId] = payload.vmId
    },
    nodeSelected: (state, { payload }: PayloadAction<{ vmId: string; nodeId: string | null }>) => {
      if (payload.nodeId === null) delete state.nodeByVm[payload.vmId]
      else state.nodeByVm[payload.vmId] = payload.nodeId
    },
    nodesCollapsed: (state, { payload }: PayloadAction<{ vmId: string; nodeIds: string[] }>) => {
      state.collapsedByVm[payload.vmId] = payload.nodeIds
    },
    filterChanged: (state, { payload }: PayloadAction<string>) => {
      state.filter = payload
    },
  },
  selectors: {
    selectHostId: ({ hostId }) => hostId,
    selectVmId: ({ hostId, vmByHost }) => (hostId === null ? null : (vmByHost[hostId] ?? null)),
    selectNodeId: ({ nodeByVm }, vmId: string | null) => (vmId === null ? null : (nodeByVm[vmId] ?? null)),
    selectCollapsed: ({ collapsedByVm }, vmId: string) => collapsedByVm[vmId] ?? NONE,
    selectFilter: ({ filter }) => filter,
  },
})

export const selectionReducer = slice.reducer
export const { filterChanged, hostSelected, machineSelected, nodeSelected, nodesCollapsed } = slice.actions
export const { selectHostId, selectVmId, selectNodeId, selectCollapsed, selectFilter } = slice.selectors
