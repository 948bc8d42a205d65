import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Place } from '../../shared/domain/place.ts'

/** The user's selection and expanded nodes. A selection outlives its target: a refresh never moves it. */
export interface SelectionState {
  /** The host in use: the one whose machine is shown below the list. */
  readonly hostId: string | null
  /** Whether the list shows the machines of all hosts; then the host in use is that of the current machine. */
  readonly isAllShown: boolean
  /** The current machine of each host: the one whose tree is shown. */
  readonly vmByHost: Readonly<Record<string, string>>
  /** The selected machines of each host where they are more than the current one, which is among them. */
  readonly vmsByHost: Readonly<Record<string, readonly string[]>>
  /** The current node of each machine's tree: a checkpoint's id or `NOW_ID`. */
  readonly nodeByVm: Readonly<Record<string, string>>
  /** As `vmsByHost`, for the nodes of each machine's tree. */
  readonly nodesByVm: Readonly<Record<string, readonly string[]>>
  /** The collapsed nodes of each machine's tree; all others are expanded. */
  readonly collapsedByVm: Readonly<Record<string, readonly string[]>>
  /** The words that the list of machines is filtered by. */
  readonly filter: string
}

const initialState: SelectionState = {
  hostId: null,
  isAllShown: false,
  vmByHost: {},
  vmsByHost: {},
  nodeByVm: {},
  nodesByVm: {},
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
      state.isAllShown = false
    },
    allHostsSelected: (state) => {
      state.isAllShown = true
    },
    /** Selects the place that somebody outside asked to be shown. */
    placeSelected: (state, { payload: { hostId, vmId } }: PayloadAction<Place>) => {
      state.hostId = hostId
      if (vmId === null) return
      state.vmByHost[hostId] = vmId
      delete state.vmsByHost[hostId]
      // It may hide the machine.
      state.filter = ''
    },
    machineSelected: (state, { payload }: PayloadAction<{ hostId: string; vmId: string }>) => {
      if (state.isAllShown) state.hostId = payload.hostId
      state.vmByHost[payload.hostId] = payload.vmId
      delete state.vmsByHost[payload.hostId]
    },
    /** Selects several machines, the current one among them. */
    machinesSelected: (
      state,
      { payload }: PayloadAction<{ hostId: string; vmIds: string[]; current: string }>,
    ) => {
      const { hostId, vmIds, current } = payload
      if (state.isAllShown) state.hostId = hostId
      state.vmByHost[hostId] = current
      if (vmIds.length > 1) state.vmsByHost[hostId] = vmIds
      else delete state.vmsByHost[hostId]
    },
    nodeSelected: (state, { payload }: PayloadAction<{ vmId: string; nodeId: string | null }>) => {
      if (payload.nodeId === null) delete state.nodeByVm[payload.vmId]
      else state.nodeByVm[payload.vmId] = payload.nodeId
      delete state.nodesByVm[payload.vmId]
    },
    /** Selects several nodes, the current one among them. */
    nodesSelected: (
      state,
      { payload }: PayloadAction<{ vmId: string; nodeIds: string[]; current: string }>,
    ) => {
      const { vmId, nodeIds, current } = payload
      state.nodeByVm[vmId] = current
      if (nodeIds.length > 1) state.nodesByVm[vmId] = nodeIds
      else delete state.nodesByVm[vmId]
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
    selectIsAllShown: ({ isAllShown }) => isAllShown,
    selectVmId: ({ hostId, vmByHost }) => (hostId === null ? null : (vmByHost[hostId] ?? null)),
    selectNodeId: ({ nodeByVm }, vmId: string | null) => (vmId === null ? null : (nodeByVm[vmId] ?? null)),
    selectVmIds: ({ hostId, vmsByHost }) => (hostId === null ? NONE : (vmsByHost[hostId] ?? NONE)),
    selectNodeIds: ({ nodesByVm }, vmId: string | null) => (vmId === null ? NONE : (nodesByVm[vmId] ?? NONE)),
    selectCollapsed: ({ collapsedByVm }, vmId: string) => collapsedByVm[vmId] ?? NONE,
    selectFilter: ({ filter }) => filter,
  },
})

export const selectionReducer = slice.reducer
export const {
  allHostsSelected,
  filterChanged,
  hostSelected,
  machineSelected,
  machinesSelected,
  nodeSelected,
  nodesCollapsed,
  nodesSelected,
  placeSelected,
} = slice.actions
export const {
  selectHostId,
  selectIsAllShown,
  selectVmId,
  selectVmIds,
  selectNodeId,
  selectNodeIds,
  selectCollapsed,
  selectFilter,
} = slice.selectors
