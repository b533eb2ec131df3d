/** Keeps what has every typed word in its name, in any order, whatever the case and the accents; the latest changed comes first. */
export function filterProjects<P extends { name: string; updatedAt: string }>(projects: readonly P[], search: string): P[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return projects
    .filter((project) => {
      const name = fold(project.name);
      return words.every((word) => name.includes(word));
    })
    .toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
