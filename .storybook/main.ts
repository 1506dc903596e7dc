import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';

const commentsFile = fileURLToPath(new URL('../.cache/comments.sqlite', import.meta.url));

/** The embedded comment endpoint, in Storybook's own dev server. A static build has no server and never loads SQLite. */
const commentEndpoint: Plugin = {
  name: 'comment-endpoint',
  apply: 'serve',
  async configureServer({ middlewares, httpServer }) {
    const { createCommentServer } = await import('../server/comments.mjs');
    const comments = createCommentServer({ file: commentsFile });
    middlewares.use('/api/comments', comments.handler);
    httpServer?.once('close', () => void comments.close());
  },
};

/** package.json says which files of dist/ must not be dropped when nothing is imported from them; these are the same in src/. */
const definitions: Plugin = {
  name: 'definitions',
  transform: (code, id) => (/\/src\/(.*\/)?(define|strings\/(ar|ja))\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : null),
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
    plugins: [...(vite.plugins ?? []), definitions, commentEndpoint],
    // A change of these is no change of a story.
    server: { ...vite.server, watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test/**'] } },
  }),
};

export default config;
