import { LineIcon, type LineIconProps } from './line-icon';

/** Draws one of the interface's own icons (not those of a kind of node), 16 pixels wide unless told otherwise. */
export function Icon({ name, size = 16, ...props }: LineIconProps & { name: IconName }) {
  return (
    <LineIcon size={size} {...props}>
      <path d={PATHS[name]} />
    </LineIcon>
  );
}

/** The names of the interface's own icons. */
export type IconName = keyof typeof PATHS;

const PATHS = {
  'arrow-left': 'M16 10H4M9 5l-5 5 5 5',
  'arrow-right': 'M4 10h12M11 5l5 5-5 5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  'chevron-down': 'm6 8 4 4 4-4',
  'chevron-left': 'm12 6-4 4 4 4',
  'chevron-right': 'm8 6 4 4-4 4',
  'chevron-up': 'm6 12 4-4 4 4',
  'chevrons-up-down': 'm7 8 3-3 3 3M7 12l3 3 3-3',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4',
  copy: 'M8 7h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM13 7V4a1 1 0 0 0-1-1H4a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h3',
  download: 'M10 3v10M6 9l4 4 4-4M4 17h12',
  error: 'M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5v4M10 13.4v.1',
  external: 'M11 4h5v5M16 4l-7 7M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  file: 'M11 3H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V7zM11 3v4h4',
  fit: 'M4 7V4h3M13 4h3v3M16 13v3h-3M7 16H4v-3',
  fold: 'm6 4 4 4 4-4M6 16l4-4 4 4',
  grip: 'M7.5 4.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM7.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM7.5 14.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM12.5 4.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM12.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM12.5 14.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z',
  help: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM8 8a2 2 0 1 1 2.8 1.8c-.5.2-.8.6-.8 1.2M10 13.7v.1',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.5v4M10 6.6v.1',
  layout: 'M3 3h6v6H3zM11 11h6v6h-6zM6 9v3a2 2 0 0 0 2 2h3',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  menu: 'M3 5h14M3 10h14M3 15h14',
  minus: 'M4 10h12',
  monitor: 'M3 4h14v9H3zM7 17h6M10 13v4',
  moon: 'M16.5 11.5A6.8 6.8 0 0 1 8.5 3.5a6.8 6.8 0 1 0 8 8z',
  more: 'M4.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM10 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM15.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z',
  'panel-bottom': 'M3 4h14v12H3zM3 12h14',
  'panel-left': 'M3 4h14v12H3zM8 4v12',
  'panel-right': 'M3 4h14v12H3zM12 4v12',
  pencil: 'M4 16l.7-3.2L13.4 4a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1l-8.8 8.7zM12 5.5 14.5 8',
  plus: 'M10 4v12M4 10h12',
  redo: 'M12 4l4 4-4 4M16 8H8a4 4 0 0 0 0 8h2',
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3M16 3v4h-4',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4',
  share: 'M10 12V3M6.5 6 10 3l3.5 3M5 10v6h10v-6',
  shield: 'M10 3l6 2.5v4.2c0 3.8-2.6 6.2-6 7.3-3.4-1.1-6-3.5-6-7.3V5.5zM10 7v3.5M10 13v.1',
  stop: 'M5.5 5.5h9v9h-9z',
  sun: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.6 11h6.8L14 6M8.5 9v5M11.5 9v5',
  undo: 'M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8h-2',
  unlink: 'M7 9l-2.4 2.1a3 3 0 0 0 4.3 4.3L11 13M13 11l2.4-2.1a3 3 0 0 0-4.3-4.3L9 7M4 4l12 12',
  unfold: 'm6 8 4-4 4 4M6 12l4 4 4-4',
  upload: 'M10 13V3M6 7l4-4 4 4M4 17h12',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.2v.1',
  x: 'M5 5l10 10M15 5 5 15',
} as const satisfies Record<string, string>;
