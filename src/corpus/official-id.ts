const ending = '-official';

/** The id of a treaty's official text: `untoc` → `untoc-official`. */
export function officialId(treaty: string): string {
  return `${treaty}${ending}`;
}

/** The id of the treaty that an official text is of; null for any other id. */
export function treatyOfOfficial(id: string): string | null {
  return id.endsWith(ending) ? id.slice(0, -ending.length) : null;
}
