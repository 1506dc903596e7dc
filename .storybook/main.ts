import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where comments of `npm start` are kept; COMMENTS_FILE names another place. */
const commentsFile = process.env['COMMENTS_FILE'] ?? here('../.cache/comments.sqlite');

/** The embedded comment endpoint, in Storybook's own dev server. A static build has no server and never loads SQLite. */
const commentEndpoint: Plugin = {
  name: 'comment-endpoint',
  apply: 'serve',
  async configureServer({ middlewares, httpServer }) {
    const { createCommentServer } = await import('../server/comments.mjs');
    const seed = JSON.parse(await readFile(here('../stories/fixtures/comments.json'), 'utf8'));
    const comments = createCommentServer({ file: commentsFile, seed });
    middlewares.use('/api/comments', comments.handler);
    httpServer?.once('close', () => void comments.close());
  },
};

/**
 * The custom-elements manifest as a module of a name of its own. Imported by its path it would be asked for at
 * `/dist/custom-elements.json`, where the static folder answers with plain JSON before Vite can make a module of it.
 */
const manifest: Plugin = {
  name: 'manifest',
  resolveId: (id) => (id === 'virtual:manifest' ? `\0${id}` : null),
  load: async (id) =>
    id === '\0virtual:manifest' ? `export default ${await readFile(here('../dist/custom-elements.json'), 'utf8')}` : null,
};

/** package.json says which files of dist/ must not be dropped when nothing is imported from them; these are the same in src/. */
const definitions: Plugin = {
  name: 'definitions',
  transform: (code, id) =>
    /\/src\/(.*\/)?(define|strings\/\w+\/[\w-]+)\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : null,
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Each where the stories, the feed and examples/*.html look for it.
  staticDirs: [
    { from: '../examples', to: '/examples' },
    { from: '../dist', to: '/dist' },
    { from: '../stories/fixtures/pictures', to: '/pictures' },
    { from: '../stories/fixtures/pictures', to: '/stories/fixtures/pictures' },
    ...['trending', 'trending.lists', 'trending.ar', 'trending.ja'].map((feed) => ({
      from: `../stories/fixtures/${feed}.json`,
      to: `/feeds/${feed}.json`,
    })),
  ],
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), manifest, definitions, commentEndpoint],
    // A change of these is no change of a story.
    server: { ...vite.server, watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test/**'] } },
  }),
};

export default config;
