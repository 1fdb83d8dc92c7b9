/** The commands of a page, a line each, in their order. */
export function guideCommands(page: string): readonly string[] {
  return [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, text = '']) => text.trimEnd().split('\n'))
}
