import type { LocalFile, Plan } from '@/lib/plan/plan';
import { localFileList } from './local-file-notes';
import { stackFilePath } from './typescript';

/** The README of an exported project: what it is and how to deploy it. */
export function projectReadme(plan: Plan, name: string): string {
  const several = plan.stacks.length > 1;
  const stacks = plan.stacks.map((stack, index) =>
    several
      ? `${index + 1}. \`${stack.id}\`${stack.stackName === undefined ? '' : ` (\`${stack.stackName}\` in CloudFormation)`}: \`${stackFilePath(stack)}\``
      : `* \`${stack.stackName ?? stack.id}\`: \`${stackFilePath(stack)}\``,
  );
  const deploy = several ? 'npx cdk deploy --all' : 'npx cdk deploy';
  return `# ${plan.name.replace(/\s+/g, ' ').trim() || name}

An [AWS CDK](https://docs.aws.amazon.com/cdk/v2/guide/home.html) app in TypeScript.

${stacks.join('\n')}
${several ? ORDER : ''}
${localFiles(plan)}## Deploy

You need Node.js 20 or later${buildsImages(plan) ? ', Docker (it must be running)' : ''} and AWS credentials (\`aws sts get-caller-identity\` shows whose).

    npm install
    npx cdk bootstrap     # once per account and region
    npx cdk diff          # what would change
    ${deploy}

\`npx cdk synth\` writes the CloudFormation templates to \`cdk.out\` without deploying. \`npx cdk destroy${several ? ' --all' : ''}\` removes
everything again.

The versions in \`package.json\` are known to work together. The context in \`cdk.json\` holds the CDK's feature flags:
changing them can change or replace resources.
`;
}

const ORDER = `
This is the order in which they are deployed: later stacks take what they need from earlier ones, through the props of their
classes (\`bin/\` hands it over). \`npx cdk deploy NAME\` deploys one stack and those that it needs.
`;

/** What must be there before anything else works; the program does not come with it. */
function localFiles({ localFiles: files = [] }: Plan): string {
  if (files.length === 0) return '';
  return `## Before you begin

The code reads these from the disk, so put them where they belong first. Nothing is made up in their place: without them
\`npx cdk synth\` stops and says what is missing. Paths are seen from this folder.

${localFileList(files)}

\`npx cdk synth\` only reads them. Deploying ${deploying(files)}; the account must be bootstrapped for that, as below.

`;
}

function deploying(files: readonly LocalFile[]): string {
  const uploads = files.some((file) => file.kind === 'environment-file');
  if (!files.some(isImage)) return "uploads them to the CDK's bucket";
  return `builds the images with Docker and pushes them to the CDK's repository${uploads ? ', and uploads the environment files to its bucket' : ''}`;
}

function buildsImages({ localFiles: files = [] }: Plan): boolean {
  return files.some(isImage);
}

function isImage({ kind }: LocalFile): boolean {
  return kind !== 'environment-file';
}
