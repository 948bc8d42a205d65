import type { Preferences } from '../../../shared/domain/preferences.ts'
import { defaultPreferences } from '../../../shared/domain/preferences.ts'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi, useGetPreferencesQuery, useSetPreferencesMutation } from '../../api/panel-api.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { actionsToggled, selectIsActionsOpen } from '../../store/layout-slice.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Menu, MenuItem, MenuSection } from '../../ui/menu.tsx'

const THEMES = ['system', 'light', 'dark'] as const
const LANGUAGES = ['system', 'en', 'de'] as const
const DENSITIES = ['compact', 'comfortable'] as const

/** Theme, row height, language, and whether Actions is shown. */
export const ViewMenu = ({ canHideActions }: { readonly canHideActions: boolean }) => {
  const dispatch = useAppDispatch()
  const { data: preferences = defaultPreferences } = useGetPreferencesQuery({})
  const [save] = useSetPreferencesMutation()
  const isActionsOpen = useAppSelector(selectIsActionsOpen)

  const change = async (part: Partial<Preferences>): Promise<void> => {
    const { data, error } = await save({ ...preferences, ...part })
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
    if (!data) return
    void dispatch(panelApi.util.upsertQueryData('getPreferences', {}, data))
    // Words that were read stay as they were: the page is served anew, in its new language.
    if (data.language !== preferences.language) location.reload()
  }

  return (
    <MenuButton icon="settings" label={words.titleBarWords.view}>
      {() => (
        <Menu aria-label={words.titleBarWords.view}>
          <MenuSection
            title={words.titleBarWords.theme}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[preferences.theme]}
          >
            {THEMES.map((theme) => (
              <MenuItem
                key={theme}
                id={theme}
                label={words.titleBarWords.themes[theme]}
                onAction={() => void change({ theme })}
              />
            ))}
          </MenuSection>
          <MenuSection
            title={words.titleBarWords.density}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[preferences.density]}
          >
            {DENSITIES.map((density) => (
              <MenuItem
                key={density}
                id={density}
                label={words.titleBarWords.densities[density]}
                onAction={() => void change({ density })}
              />
            ))}
          </MenuSection>
          <MenuSection
            title={words.titleBarWords.language}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`language-${preferences.language}`]}
          >
            {LANGUAGES.map((language) => (
              <MenuItem
                key={language}
                id={`language-${language}`}
                label={words.titleBarWords.languages[language]}
                onAction={() => void change({ language })}
              />
            ))}
          </MenuSection>
          {canHideActions && (
            <MenuSection
              title={words.titleBarWords.panes}
              selectionMode="multiple"
              selectedKeys={isActionsOpen ? ['actions'] : []}
            >
              <MenuItem
                id="actions"
                label={words.titleBarWords.actionsPane}
                onAction={() => dispatch(actionsToggled())}
              />
            </MenuSection>
          )}
        </Menu>
      )}
    </MenuButton>
  )
}
