import { useTranslation } from 'react-i18next';

/** The eleven zones of the country from west to east, under the names people know them by. */
const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;

/** Options of a zone field; one in use that is not in the list is kept under its technical name. */
export function useZones(inUse: string): { value: string; label: string }[] {
  const { t } = useTranslation('people');
  const options: { value: string; label: string }[] = zones.map((value) => ({
    value,
    label: t(`zone.${value}`),
  }));
  return options.some(({ value }) => value === inUse)
    ? options
    : [{ value: inUse, label: inUse }, ...options];
}
