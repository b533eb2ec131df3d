import { LOG_RETENTION } from '@/lib/aws/log-retention';
import { options, type Field } from '../field';
import { newOnly, REMOVAL, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type LogGroupField = Field<DesignNode<'log-group'>>;

const isNew = newOnly('log group');
const docs = (property: string): LogGroupField['docs'] => ({ fqn: 'aws_logs.LogGroupProps', property });

/** How a log group is edited. */
export const logGroupFields: readonly LogGroupField[] = [
  sourceField('Log group', 'General'),
  {
    path: ['logGroupName'],
    label: 'Log group name',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'generated',
    docs: docs('logGroupName'),
    help: 'Of an existing log group, its name or its ARN.',
  },
  {
    path: ['retentionDays'],
    label: 'Kept for',
    section: 'Events',
    control: options(...LOG_RETENTION.map(({ days, label }) => [String(days), label] as const), ['0', 'for ever']),
    essential: true,
    placeholder: '2 years',
    docs: docs('retention'),
    notApplicable: isNew,
  },
  {
    path: ['logGroupClass'],
    label: 'Class',
    section: 'Events',
    control: options(['STANDARD', 'Standard'], ['INFREQUENT_ACCESS', 'Infrequent access: cheaper, fewer features']),
    placeholder: 'Standard',
    docs: docs('logGroupClass'),
    notApplicable: isNew,
  },
  {
    path: ['removalPolicy'],
    label: 'When the stack no longer has it',
    section: 'Deletion',
    control: REMOVAL,
    placeholder: 'Keep it',
    docs: docs('removalPolicy'),
    notApplicable: isNew,
  },
];
