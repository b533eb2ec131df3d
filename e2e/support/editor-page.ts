import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** The tabs of the lower panel. */
type DockTab = 'CloudFormation' | 'CDK TypeScript' | 'Problems';

/** A point in pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels of the window. */
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The editor with an open design, as a person sees it. */
export class EditorPage {
  readonly canvas: Locator;
  readonly palette: Locator;
  readonly inspector: Locator;
  readonly dock: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('application', { name: 'Canvas' });
    this.palette = page.getByRole('region', { name: 'Palette and outline' });
    this.inspector = page.getByRole('region', { name: 'Inspector' });
    this.dock = page.getByRole('region', { name: 'Code and problems' });
  }

  /** Opens a project. */
  async open(id: string): Promise<void> {
    await this.page.goto(`/p/${id}`);
    await this.ready();
  }

  /** Waits for the design to be there. */
  async ready(): Promise<void> {
    await expect(this.canvas).toBeVisible();
    await this.saved();
  }

  /** The id of the open project. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** Waits until the server has everything. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveAttribute('data-save-status', 'saved');
  }

  get status(): Locator {
    return this.page.locator('[data-save-status]');
  }

  /** A node on the canvas by its kind and name. */
  node(kind: string, name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped(`${kind} ${name}`)}(,|$)`) });
  }

  /** Every node on the canvas. */
  get nodes(): Locator {
    return this.canvas.locator('.react-flow__node');
  }

  /** An edge on the canvas by what it says: "Service runs Task". */
  edge(sentence: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escaped(sentence)}(,|$)`) });
  }

  /** Selects a node by a click on its name, which is brought into view before, as people do. */
  async select(kind: string, name: string): Promise<void> {
    const title = this.node(kind, name).getByText(name, { exact: true }).first();
    await expect(title).toBeVisible();
    // A program's click would scroll the canvas to it, which the canvas takes back at once: the click may meet what was there before.
    if (!isInside(await title.boundingBox(), await this.canvas.boundingBox())) await this.run('Show all of the design');
    await title.click();
    await expect(this.inspector.getByLabel('Name', { exact: true })).toHaveValue(name);
  }

  /** What stands beside the pointer while something is held: what letting go would do. */
  get gestureLabel(): Locator {
    return this.page.locator('body > [role="status"]');
  }

  /** Drags a kind from the palette to a point of the window; the label seen before the drop must be as given. */
  async dragFromPalette(kind: string, to: Point, says?: RegExp): Promise<void> {
    await this.drag(await middleOf(this.palette.getByRole('button', { name: kind, exact: true })), to, says);
  }

  /** Presses, moves and lets go. */
  async drag(from: Point, to: Point, says?: RegExp): Promise<void> {
    await this.hold(from, to);
    if (says) await expect(this.gestureLabel).toHaveText(says);
    await this.page.mouse.up();
    await expect(this.gestureLabel).toHaveCount(0);
  }

  /** Presses and moves, without letting go. */
  async hold(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 6, from.y + 6, { steps: 2 });
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.move(to.x + 1, to.y, { steps: 2 });
  }

  /** Draws a line from the outgoing end of a node to another node. */
  async connect(from: Locator, to: Locator, says?: RegExp): Promise<void> {
    // At its head: rows inside it have ends of their own.
    await from.hover({ position: { x: 24, y: 12 } });
    await this.drag(await middleOf(from.locator('.react-flow__handle-right')), await middleOf(to), says);
  }

  /** The place of a name or title: where one takes hold of a node. */
  async grip(kind: string, name: string): Promise<Point> {
    return middleOf(this.node(kind, name).getByText(name, { exact: true }).first());
  }

  /** A point of the canvas, by its share of width and height. */
  async at(x: number, y: number): Promise<Point> {
    const box = await boxOf(this.canvas);
    return { x: box.x + box.width * x, y: box.y + box.height * y };
  }

  /** A field of the inspector. */
  field(label: string): Locator {
    return this.inspector.getByLabel(label, { exact: true });
  }

  /** Types into a field of the inspector. */
  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
    await this.field(label).blur();
  }

  /** Chooses from a list of the inspector. */
  async choose(label: string, option: string): Promise<void> {
    await this.inspector.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Chooses a tab of the lower panel. */
  async show(tab: DockTab): Promise<void> {
    await this.dock.getByRole('tab', { name: tab }).click();
  }

  /** Waits for the CDK to have made a template of the newest state. */
  async synthesized(): Promise<void> {
    await expect(this.dock).toContainText(/synthesized by aws-cdk-lib/, { timeout: 30_000 });
  }

  /** The code or template that the lower panel shows, all of it: by its copy button. */
  async copied(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.dock.getByRole('button', { name: 'Copy' }).click();
    await expect(this.page.getByText('is in the clipboard.').first()).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The template as an object, as the lower panel has it. */
  async template(): Promise<unknown> {
    await this.show('CloudFormation');
    await this.synthesized();
    await this.dock.getByText('JSON', { exact: true }).click();
    return JSON.parse(await this.copied());
  }

  /** The lines of code that are marked as the selected node's. */
  get markedLines(): Locator {
    return this.dock.locator('.cm-selected-line');
  }

  /** Opens the window with downloads. */
  async openExport(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Export' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Presses a button that downloads something, and gives its name and bytes. */
  async download(button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloading = this.page.waitForEvent('download');
    await button.click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Runs a command, or goes to a node, by typing part of its name. */
  async run(command: string, found: string | RegExp = command): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const input = this.page.getByPlaceholder('Search for a node or a command');
    await expect(input).toBeFocused();
    await this.page.keyboard.type(command);
    await expect(this.page.getByRole('option', { name: found }).first()).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.press('Enter');
    await expect(input).toBeHidden();
  }
}

/** Opens a design in an editor and in another browser, whose editor it gives. */
export async function secondEditor(browser: BrowserContext, first: EditorPage, id: string): Promise<EditorPage> {
  const second = new EditorPage(await browser.newPage());
  await first.open(id);
  await second.open(id);
  return second;
}

/** Where the middle of something is. */
export async function middleOf(locator: Locator): Promise<Point> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where something is, once it has come to rest. */
export async function boxOf(locator: Locator): Promise<Box> {
  // Waits for it to stand still.
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('What is to be taken hold of is not in sight.');
  return box;
}

function isInside(box: Box | null, around: Box | null): boolean {
  if (!box || !around) return false;
  const { x, y, width, height } = around;
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
