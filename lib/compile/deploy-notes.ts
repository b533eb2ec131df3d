import type { Plan, StackPlan } from '@/lib/plan/plan';
import { requiredParameters } from './local-file-notices';

/** The name of the file that holds the template of a stack. */
export function templateFileName(stack: StackPlan, format: 'yaml' | 'json'): string {
  return `${stack.id}.template.${format}`;
}

/** What a shell is told to deploy the template of one stack. */
export function deployCommand(plan: Plan, stack: StackPlan, file: string): string {
  const inside = new Set(stack.statements.map((statement) => statement.element));
  const names = requiredParameters((plan.localFiles ?? []).filter(({ element }) => inside.has(element)));
  const parameters = names.length > 0 ? ` --parameter-overrides ${names.map((name) => `${name}=…`).join(' ')}` : '';
  return `aws cloudformation deploy --stack-name ${stack.stackName ?? stack.id} --template-file ${file} --capabilities CAPABILITY_IAM${parameters}`;
}

/** How the templates of several stacks are deployed, in Markdown: in which order, with which commands, and what must stay as it is. */
export function deployNotes(plan: Plan, format: 'yaml' | 'json'): string {
  const stacks = plan.stacks.map(
    (stack, index) =>
      `${index + 1}. \`${stack.stackName ?? stack.id}\`${stack.description === undefined ? '' : `: ${stack.description.replace(/\s+/g, ' ').trim()}`}\n\n       ${deployCommand(plan, stack, templateFileName(stack, format))}\n`,
  );
  return `# ${plan.name.replace(/\s+/g, ' ').trim()}: ${plan.stacks.length} stacks

Deploy the templates in this order, all in one account and Region: later ones read outputs of earlier ones.

${stacks.join('\n')}
Keep the names of the stacks: templates name the stacks whose outputs they read. To change one stack later, deploy its
template alone, and after it those that read what changed. Delete stacks in the opposite order.

\`aws cloudformation deploy\` takes templates of more than 51,200 bytes only from a bucket: add \`--s3-bucket NAME\`.
`;
}
