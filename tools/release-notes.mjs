// node tools/release-notes.mjs v1.2.3   prints the notes of that release: its section of CHANGELOG.md, and the hash of
//                                       each file of the CDN build, which must be there
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A release's section of a changelog, without its heading. */
export function sectionOf(changelog, version) {
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((each) => each.startsWith(`## [${version}] - `));
  if (!section) throw new Error(`CHANGELOG.md has no section "## [${version}] - <date>"`);
  // links at the end of the file are not the last section's
  const text = section
    .replace(/^## .*\n/, '')
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .trim();
  if (!text) throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return text;
}

/** What `integrity` wants for this file. */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The scripts of the CDN build: path -> hash. */
function hashes(folder) {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const scripts = files.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.js'));
  if (!scripts.includes('paynow-elements.js')) throw new Error(`there is no build in ${folder}: npm run build`);
  return new Map(scripts.sort().map((path) => [path, integrityOf(readFileSync(`${folder}/${path}`))]));
}

/** The notes of a release whose package lies in `root`. */
export function releaseNotes(root, tag) {
  const { name, version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  if (tag !== `v${version}`) throw new Error(`the tag is ${tag}, and package.json says ${version}`);
  const changes = sectionOf(readFileSync(`${root}/CHANGELOG.md`, 'utf8'), version);
  const files = hashes(`${root}/dist/cdn`);
  const address = (path) => `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/cdn/${path}`;
  const [main, ...others] = [...files].sort(([a], [b]) => (b === 'paynow-elements.js') - (a === 'paynow-elements.js'));
  const integrity = Object.fromEntries(
    others.filter(([path]) => path.includes('/')).map(([path, hash]) => [address(path), hash]),
  );
  return `${changes}

## From a CDN

\`\`\`html
<script
  type="module"
  src="${address(main[0])}"
  integrity="${main[1]}"
  crossorigin="anonymous"
></script>
\`\`\`

The hash is that of this file. What it fetches later, such as a language, is held to its own by an import map before it:

<details><summary>Import map</summary>

\`\`\`html
<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
\`\`\`

</details>

| File | Integrity |
| --- | --- |
${[main, ...others].map(([path, hash]) => `| \`${path}\` | \`${hash}\` |`).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(releaseNotes(fileURLToPath(new URL('..', import.meta.url)), process.argv[2]));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
