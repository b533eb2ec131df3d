import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';

/** A design as its file has it. */
export interface DesignFile {
  readonly formatVersion: number;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly nodes: Readonly<
    Record<
      string,
      { readonly id: string; readonly kind: string; readonly name: string; readonly parent?: string; readonly props: Readonly<Record<string, unknown>> }
    >
  >;
  readonly edges: Readonly<Record<string, unknown>>;
  readonly layout: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** The design of a golden case. */
export function goldenDesign(name: string): DesignFile {
  return JSON.parse(readFileSync(`lib/compile/golden/${name}/design.json`, 'utf8'));
}

/** How many errors a golden case has. */
export function goldenErrors(name: string): number {
  const { findings } = JSON.parse(readFileSync(`lib/compile/golden/${name}/findings.json`, 'utf8'));
  return findings.filter((finding: { readonly severity: string }) => finding.severity === 'error').length;
}

/** The template of a golden case, which other tests prove to be that of a program written by hand. */
export function goldenTemplate(name: string): unknown {
  return Object.values(JSON.parse(readFileSync(`lib/compile/golden/${name}/template.json`, 'utf8')))[0];
}

/** A template as the two texts that can be downloaded. */
export interface TemplateTexts {
  readonly yaml: string;
  readonly json: string;
}

/** What Node makes of designs. */
export async function synthesizedInNode(designs: readonly DesignFile[]): Promise<readonly TemplateTexts[]> {
  const program = ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'scripts/tsconfig.json', 'e2e/support/synthesize-in-node.ts'];
  const running = execute(process.execPath, program, { maxBuffer: 16 * 1024 * 1024 });
  running.child.stdin?.end(JSON.stringify(designs));
  return JSON.parse((await running).stdout);
}

/** Gives the visitor of a page a project with a design, and its id. */
export async function createProject(page: Page, design: DesignFile): Promise<string> {
  const signedIn = await page.request.get('/api/projects');
  if (signedIn.status() === 401) await page.request.post('/api/auth/sign-in/anonymous', { data: {} });
  const created = await page.request.post('/api/projects', { data: { design } });
  expect(created.ok(), await created.text()).toBe(true);
  return (await created.json()).id;
}

/** A project's design as the server has it. */
export async function savedDesign(page: Page, id: string): Promise<DesignFile> {
  const answer = await page.request.get(`/api/projects/${id}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).design;
}

/** A design with nothing in it. */
export function emptyDesign(name: string): DesignFile {
  return { formatVersion: 1, name, settings: {}, nodes: {}, edges: {}, layout: {} };
}

const execute = promisify(execFile);
