import 'article-elements/article-elements.css';
import type { ReactNode } from 'react';

export const metadata = { title: 'Three cranes, one bidder' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
