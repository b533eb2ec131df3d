import type { Plan } from '@/lib/plan/plan';
import { stackFilePath } from './typescript';

/** The README of an exported project: what it is and how to deploy it. */
export function projectReadme(plan: Plan, name: string): string {
  const stacks = plan.stacks.map((stack) => `* \`${stack.stackName ?? stack.id}\`: \`${stackFilePath(stack)}\``);
  const deploy = plan.stacks.length > 1 ? 'npx cdk deploy --all' : 'npx cdk deploy';
  return `# ${plan.name.replace(/\s+/g, ' ').trim() || name}

An [AWS CDK](https://docs.aws.amazon.com/cdk/v2/guide/home.html) app in TypeScript.

${stacks.join('\n')}

## Deploy

You need Node.js 20 or later and AWS credentials (\`aws sts get-caller-identity\` shows whose).

    npm install
    npx cdk bootstrap     # once per account and region
    npx cdk diff          # what would change
    ${deploy}

\`npx cdk synth\` writes the CloudFormation templates to \`cdk.out\` without deploying. \`npx cdk destroy\` removes
everything again.

The versions in \`package.json\` are known to work together. The context in \`cdk.json\` holds the CDK's feature flags:
changing them can change or replace resources.
`;
}
