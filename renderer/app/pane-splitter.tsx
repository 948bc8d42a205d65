import { defaultLayout, type Pane } from '../../shared/domain/layout.ts'
import { words } from '../../shared/words/words.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { paneResized, selectPaneSize } from '../store/layout-slice.ts'
import { Splitter, type SplitterProps } from '../ui/splitter.tsx'

export interface PaneSplitterProps extends Pick<
  SplitterProps,
  'orientation' | 'unit' | 'min' | 'max' | 'isAfter'
> {
  readonly pane: Pane
}

/** The line that sizes one pane of the window; the size is remembered. */
export const PaneSplitter = ({ pane, ...props }: PaneSplitterProps) => {
  const dispatch = useAppDispatch()
  const size = useAppSelector((state) => selectPaneSize(state, pane))
  return (
    <Splitter
      {...props}
      label={words.paneWords.resize[pane]}
      value={size}
      onChange={(value) => dispatch(paneResized({ pane, size: value }))}
      onReset={() => dispatch(paneResized({ pane, size: defaultLayout.sizes[pane] }))}
    />
  )
}
