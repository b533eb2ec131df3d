import { expect, type Locator, type Page } from '@playwright/test';

/** The page with a visitor's designs. */
export class HomePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.getByRole('button', { name: 'New design' })).toBeEnabled();
  }

  /** Makes an empty design, which opens. */
  async createEmpty(): Promise<void> {
    await this.page.getByRole('button', { name: 'New design' }).click();
    await this.page.waitForURL(/\/p\//);
  }

  /** The cards of the designs, latest first. */
  get cards(): Locator {
    return this.page.locator('li[data-project]');
  }

  card(name: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** Chooses from the menu of a design. */
  async choose(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Chooses a file to be imported. */
  async importFile(name: string, text: string): Promise<void> {
    await this.page.getByLabel('Design file to import').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }
}
