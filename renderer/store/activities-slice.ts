import { createSlice } from '@reduxjs/toolkit'

/** Whether the pane of activities is shown. A window begins without it, whatever was looked at in the last one. */
const slice = createSlice({
  name: 'activities',
  initialState: { isOpen: false },
  reducers: {
    activitiesToggled: (state) => {
      state.isOpen = !state.isOpen
    },
  },
  selectors: { selectIsActivitiesOpen: ({ isOpen }) => isOpen },
})

export const activitiesReducer = slice.reducer
export const { activitiesToggled } = slice.actions
export const { selectIsActivitiesOpen } = slice.selectors
