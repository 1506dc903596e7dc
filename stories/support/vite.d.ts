/// <reference types="vite/client" />

/** The address of a file that Vite copies as it is, however small. */
declare module '*?url&no-inline' {
  const address: string;
  export default address;
}

/** The custom-elements manifest of the last build (.storybook/main.ts). */
declare module 'virtual:manifest' {
  const manifest: object;
  export default manifest;
}
