'use client';

import { useCompiled, useEditor } from '@/components/editor/editor-context';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { localFileNotices } from '@/lib/compile/local-file-notices';
import type { Purpose } from '@/lib/kinds/plan-context';

/** Says above the template and above the code that they differ, as a template cannot build or upload what is on a disk; nothing when they do not. */
export function LocalFilesNotice({ purpose }: { readonly purpose: Purpose }) {
  const editor = useEditor();
  const files = useCompiled((state) => state.output?.localFiles) ?? [];
  if (files.length === 0) return null;
  const notices = localFileNotices(files, purpose);
  return (
    <Banner tone="hint" className="m-2 shrink-0">
      {notices.length === 1 ? (
        <span className="wrap-anywhere">{notices[0]}</span>
      ) : (
        <span>
          {purpose === 'template'
            ? 'The template takes images and files that are on your disk as parameters; the project builds and uploads them. '
            : 'The project builds and uploads what is on your disk; the template takes it as parameters. '}
          <Popover
            label="Local files"
            align="end"
            side="top"
            className="w-96"
            trigger={
              <Button size="sm" variant="ghost" className="-my-1">
                {`Show all ${notices.length}`}
              </Button>
            }
          >
            <ul className="-mx-1.5 max-h-60 overflow-y-auto">
              {files.map((file, index) => (
                <li key={index}>
                  <button
                    type="button"
                    className="w-full rounded-md px-1.5 py-1 text-left hover:bg-surface-2"
                    onClick={() => editor.goTo(file.element, file.at)}
                  >
                    <span className="block font-mono text-xs">{file.path}</span>
                    <span className="block text-xs text-text-3">{notices[index]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Popover>
        </span>
      )}
    </Banner>
  );
}
