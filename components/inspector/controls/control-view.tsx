'use client';

import type { Control } from '@/lib/kinds/field';
import { ChoicesControl } from './choices-control';
import { CommandControl } from './command-control';
import { ContainerNameControl } from './container-name-control';
import type { ControlProps } from './control-props';
import { FargateSizeControl } from './fargate-size-control';
import { KeyValueControl } from './key-value-control';
import { ListControl } from './list-control';
import { NumberControl } from './number-control';
import { PortNameControl } from './port-name-control';
import { RecordsControl } from './records-control';
import { RowsControl } from './rows-control';
import { SelectControl } from './select-control';
import { StatementsControl } from './statements-control';
import { TextControl } from './text-control';

/** Draws the control of a field, whatever its type; a toggle is drawn by its row, with its label. */
export function ControlView({ control, ...props }: Omit<ControlProps, 'control'> & { readonly control: Exclude<Control, { type: 'toggle' }> }) {
  switch (control.type) {
    case 'text':
      return <TextControl {...props} control={control} />;
    case 'number':
      return <NumberControl {...props} control={control} />;
    case 'select':
      return <SelectControl {...props} control={control} />;
    case 'container-name':
      return <ContainerNameControl {...props} control={control} />;
    case 'port-name':
      return <PortNameControl {...props} control={control} />;
    case 'list':
      return <ListControl {...props} control={control} />;
    case 'choices':
      return <ChoicesControl {...props} control={control} />;
    case 'command':
      return <CommandControl {...props} control={control} />;
    case 'key-value':
      return <KeyValueControl {...props} control={control} />;
    case 'rows':
      return <RowsControl {...props} control={control} />;
    case 'records':
      return <RecordsControl {...props} control={control} view={ControlView} />;
    case 'statements':
      return <StatementsControl {...props} control={control} />;
    case 'fargate-size':
      return <FargateSizeControl {...props} control={control} />;
  }
}
