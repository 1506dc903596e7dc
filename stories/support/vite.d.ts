/// <reference types="vite/client" />

/** The address of a file that Vite copies as it is, however small. */
declare module '*?url&no-inline' {
  const address: string;
  export default address;
}
