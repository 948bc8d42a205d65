import { useEffect } from 'react'
import { useGetAskedPlaceQuery } from '../api/panel-api.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { placeSelected } from '../store/selection-slice.ts'

/** Begins with what the program was started to show, where it was. Later wishes come as events. */
export function useAskedPlace(): void {
  const dispatch = useAppDispatch()
  const { data: place } = useGetAskedPlaceQuery({})
  useEffect(() => {
    if (place) dispatch(placeSelected(place))
  }, [dispatch, place])
}
