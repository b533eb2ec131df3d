import type { Control } from '../../field';

type Select = Extract<Control, { type: 'select' }>;

/** The columns of steps: a range of values, and what it changes. */
export const STEPS: Extract<Control, { type: 'rows' }> = {
  type: 'rows',
  item: 'step',
  columns: [
    { key: 'lower', label: 'From', control: { type: 'number' }, placeholder: 'last to' },
    { key: 'upper', label: 'To', control: { type: 'number' }, placeholder: 'next' },
    { key: 'change', label: 'Tasks', control: { type: 'number' }, placeholder: '+1' },
  ],
};

/** What the changes of steps mean. */
export const ADJUSTMENT: Select = {
  type: 'select',
  options: [
    { value: 'CHANGE_IN_CAPACITY', label: 'tasks more or fewer' },
    { value: 'PERCENT_CHANGE_IN_CAPACITY', label: 'percent more or fewer' },
    { value: 'EXACT_CAPACITY', label: 'the number of tasks' },
  ],
};

/** How the values of a period become one, for steps. */
export const AGGREGATION: Select = {
  type: 'select',
  options: [
    { value: 'AVERAGE', label: 'average' },
    { value: 'MINIMUM', label: 'minimum' },
    { value: 'MAXIMUM', label: 'maximum' },
  ],
};
